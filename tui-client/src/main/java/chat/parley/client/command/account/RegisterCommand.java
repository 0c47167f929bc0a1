package chat.parley.client.command.account;

import chat.parley.kit.command.Invocation;
import chat.parley.kit.command.SignIn;
import picocli.CommandLine.Command;

/// Signs the profile in, by a new account.
@Command(
        name = "register",
        description = "Create an account and sign in to it.",
        footer = {"", "Example:", "  parley register alice --password-file secret.txt"})
public final class RegisterCommand extends SignIn {
    public RegisterCommand(Invocation invocation) {
        super(invocation, Account.NEW);
    }
}
