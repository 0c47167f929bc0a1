package chat.parley.client.command.account;

import chat.parley.kit.command.Invocation;
import chat.parley.kit.command.NewPasswordOptions;
import chat.parley.kit.command.SignIn;
import chat.parley.kit.console.Secrets.Source;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Signs the profile in.
@Command(
        name = "login",
        description = "Sign in.",
        footer = {"", "Example:", "  parley login alice --password-command 'pass parley'"})
public final class LoginCommand extends SignIn {
    @Mixin private final NewPasswordOptions fresh = new NewPasswordOptions();

    public LoginCommand(Invocation invocation) {
        super(invocation, Account.KNOWN);
    }

    @Override
    protected Optional<Source> newPassword() {
        return Optional.of(fresh.source());
    }
}
