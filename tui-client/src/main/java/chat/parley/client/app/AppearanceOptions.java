package chat.parley.client.app;

import chat.parley.client.look.Arrangement;
import chat.parley.client.screen.key.KeyMap;
import chat.parley.client.state.DeviceSettings;
import chat.parley.kit.console.Output;
import chat.parley.protocol.model.account.Alert;
import org.jspecify.annotations.Nullable;

/// How the full screen is to look, as far as the person says.
///
/// @param widths what to take the widths of characters to be
/// @param colour when to use colours
/// @param links whether the terminal is told what is a link (OSC 8)
/// @param alert how to be told of what is not seen; null where nothing is said here
/// @param keys which of them do what
/// @param settings what holds until the person sets something else on a screen
public record AppearanceOptions(
        WidthChoice widths,
        Output.Colour colour,
        Arrangement arrangement,
        boolean links,
        @Nullable Alert alert,
        KeyMap keys,
        DeviceSettings settings) {

    public static final AppearanceOptions USUAL =
            new AppearanceOptions(
                    WidthChoice.ASK,
                    Output.Colour.AUTO,
                    Arrangement.TWO_SIDED,
                    true,
                    null,
                    KeyMap.USUAL,
                    DeviceSettings.USUAL);
}
