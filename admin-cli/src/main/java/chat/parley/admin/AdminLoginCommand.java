package chat.parley.admin;

import chat.parley.kit.command.Invocation;
import chat.parley.kit.command.NewPasswordOptions;
import chat.parley.kit.command.SignIn;
import chat.parley.kit.console.Secrets.Source;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Signs the profile in, which `parley` then is too.
@Command(
        name = "login",
        description = "Sign in to a server, with an administrator's account.",
        footer = {
            "",
            "Examples:",
            "  parleyctl login admin --server wss://chat.example.org",
            "  parleyctl login admin --profile office --password-command 'pass parley'",
            "",
            "Profiles are those of parley: who is signed in there is signed in here."
        })
final class AdminLoginCommand extends SignIn {
    @Mixin private final NewPasswordOptions fresh = new NewPasswordOptions();

    AdminLoginCommand(Invocation invocation) {
        super(invocation, Account.KNOWN);
    }

    @Override
    protected Optional<Source> newPassword() {
        return Optional.of(fresh.source());
    }
}
