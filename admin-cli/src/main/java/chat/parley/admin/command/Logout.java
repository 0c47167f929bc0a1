package chat.parley.admin.command;

import chat.parley.kit.command.Invocation;
import chat.parley.kit.command.SignOut;
import picocli.CommandLine.Command;

/// Ends the profile's sign-in.
@Command(
        name = "logout",
        description = "Sign the profile out, for parley too.",
        footer = {"", "Example:", "  parleyctl logout --profile office"})
final class Logout extends SignOut {
    Logout(Invocation invocation) {
        super(invocation);
    }
}
