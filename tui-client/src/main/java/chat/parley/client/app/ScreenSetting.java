package chat.parley.client.app;

import chat.parley.client.look.Appearance;
import chat.parley.client.screen.Screen;
import chat.parley.client.screen.key.KeyMap;
import chat.parley.client.screen.sign.SignScreen;
import chat.parley.client.state.DeviceSettings;
import chat.parley.client.transfer.FileSetting;
import chat.parley.client.words.ScreenText;
import chat.parley.kit.text.ZoneNames;
import chat.parley.protocol.Language;
import chat.parley.protocol.model.account.Alert;
import chat.parley.protocol.model.account.Preferences;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// What the full-screen client is made with.
///
/// @param keys which of them do what
/// @param server its name, for people
/// @param device what to call this device when signing in
/// @param first what is shown as long as it is not known who is here
/// @param target whose conversation to open first
/// @param warning to be said at the start, if anything
/// @param asksWidths whether the terminal is to be asked how wide ambiguous characters are
/// @param inZoneOfAccount whether there is no machine whose zone holds where the account has none
/// @param said the language that holds whatever the account prefers; null where none does
/// @param alert how this machine's person is told of what they do not see; null where nothing is
///     said here, and the account's preference holds
/// @param settings what is set where nothing else is kept for the device
/// @param accounts of this machine's user; null where there is no such machine
/// @param files of this machine
record ScreenSetting(
        Clock clock,
        Appearance appearance,
        KeyMap keys,
        String server,
        String device,
        Screen first,
        @Nullable String target,
        @Nullable ScreenText warning,
        boolean asksWidths,
        boolean inZoneOfAccount,
        @Nullable Language said,
        @Nullable Alert alert,
        DeviceSettings settings,
        @Nullable MachineAccounts accounts,
        FileSetting files) {

    /// The same for another of the accounts, on the same terminal.
    ///
    /// @param looks as the terminal has answered
    ScreenSetting at(Ground ground, Appearance looks) {
        return new ScreenSetting(
                clock,
                looks.in(clock.getZone()).in(language()),
                keys,
                ground.server(),
                ground.device(),
                SignScreen.in(ground.device()),
                null,
                ground.warning(),
                asksWidths,
                inZoneOfAccount,
                said,
                alert,
                settings,
                accounts,
                files);
    }

    /// Where nobody prefers another.
    private Language language() {
        return appearance.words().language();
    }

    /// How things look from now on to whoever prefers something else.
    Appearance following(Appearance looks, Preferences preferences) {
        ZoneId here = inZoneOfAccount ? ZoneOffset.UTC : clock.getZone();
        Language preferred = said == null ? preferences.language() : said;
        return looks.in(ZoneNames.zone(preferences.zone()).orElse(here))
                .in(preferred == null ? language() : preferred);
    }
}
