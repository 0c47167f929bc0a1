package chat.parley.client.command;

import chat.parley.kit.command.Invocation;
import chat.parley.kit.command.SignIn;
import picocli.CommandLine.Command;

/// Signs the profile in.
@Command(
        name = "login",
        description = "Sign in.",
        footer = {"", "Example:", "  parley login alice --password-command 'pass parley'"})
final class Login extends SignIn {
    Login(Invocation invocation) {
        super(invocation, Account.KNOWN);
    }
}
