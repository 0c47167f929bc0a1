package chat.parley.client.app;

import chat.parley.client.transfer.FileSetting;
import chat.parley.kit.console.Console;
import chat.parley.kit.link.ServerLink;
import chat.parley.kit.profile.ClientProfile;
import chat.parley.protocol.Language;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The full-screen client: what `parley` opens when it is called alone on a terminal.
@FunctionalInterface
public interface FullScreen {

    /// Runs until the person leaves; the terminal is then as it was.
    ///
    /// @return the exit code
    int run(Start start);

    /// What a full screen starts with.
    ///
    /// @param link not yet opened; whoever runs closes it
    /// @param said the language that holds here whatever the account prefers; null where none does
    /// @param target the conversation to open, as `@name` or `#group`
    /// @param profile the files of this account on this machine; empty where there are none
    /// @param accounts beside which it stands there; null where there are none
    /// @param files of this machine
    record Start(
            Console console,
            ServerLink link,
            Language language,
            @Nullable Language said,
            Optional<ClientProfile> profile,
            @Nullable String target,
            AppearanceOptions appearance,
            @Nullable MachineAccounts accounts,
            FileSetting files) {

        /// With an account alone.
        public Start(
                Console console,
                ServerLink link,
                Language language,
                Optional<ClientProfile> profile,
                @Nullable String target,
                AppearanceOptions appearance) {
            this(
                    console,
                    link,
                    language,
                    null,
                    profile,
                    target,
                    appearance,
                    null,
                    FileSetting.ELSEWHERE);
        }
    }
}
