package chat.parley.client.command.account;

import chat.parley.kit.command.Invocation;
import chat.parley.kit.command.SignIn;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Signs the profile in, by a new account.
@Command(
        name = "register",
        description = "Create an account and sign in to it.",
        footer = {
            "",
            "Examples:",
            "  parley register alice --password-file secret.txt",
            "  parley register alice --invitation 7K3M-9QXW-2VBT-H4RD"
        })
public final class RegisterCommand extends SignIn {
    @Option(
            names = "--invitation",
            paramLabel = "CODE",
            description = "The code of an invitation, where registration takes one.")
    private @Nullable String invitation;

    public RegisterCommand(Invocation invocation) {
        super(invocation, Account.NEW);
    }

    @Override
    protected @Nullable String invitation() {
        return invitation;
    }
}
