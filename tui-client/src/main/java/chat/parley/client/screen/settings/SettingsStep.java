package chat.parley.client.screen.settings;

import chat.parley.client.screen.Composer;
import chat.parley.protocol.model.account.Device;
import org.jspecify.annotations.Nullable;

/// How far one has come with one's settings.
sealed interface SettingsStep {

    record Looking() implements SettingsStep {}

    /// Pasting an SSH key.
    ///
    /// @param problem what is wrong with the last try
    record Adding(Composer text, @Nullable String problem) implements SettingsStep {
        static final Adding NOTHING_YET = new Adding(Composer.EMPTY, null);
    }

    /// Being asked whether to sign a device out, or to remove a key or token.
    record Confirming(Device device) implements SettingsStep {}

    /// Waiting for what comes of it.
    record Doing() implements SettingsStep {}

    /// It is done.
    record Done(String what) implements SettingsStep {}

    /// It was not.
    record Failed(String why) implements SettingsStep {}

    SettingsStep LOOKING = new Looking();
}
