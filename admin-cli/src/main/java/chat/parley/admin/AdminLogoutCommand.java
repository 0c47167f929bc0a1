package chat.parley.admin;

import chat.parley.kit.command.Invocation;
import chat.parley.kit.command.SignOut;
import picocli.CommandLine.Command;

/// Ends the profile's sign-in.
@Command(
        name = "logout",
        description = "Sign the profile out, for parley too.",
        footer = {"", "Example:", "  parleyctl logout --profile office"})
final class AdminLogoutCommand extends SignOut {
    AdminLogoutCommand(Invocation invocation) {
        super(invocation);
    }
}
