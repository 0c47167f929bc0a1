package chat.parley.admin.command;

import chat.parley.kit.command.Invocation;
import chat.parley.kit.command.SignIn;
import picocli.CommandLine.Command;

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
final class Login extends SignIn {
    Login(Invocation invocation) {
        super(invocation, Account.KNOWN);
    }
}
