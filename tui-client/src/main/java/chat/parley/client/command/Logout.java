package chat.parley.client.command;

import chat.parley.kit.command.Invocation;
import chat.parley.kit.command.SignOut;
import chat.parley.kit.console.Profile;
import chat.parley.kit.console.Profiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Ends the sign-in here, or everywhere.
@Command(
        name = "logout",
        description = "Sign this device out.",
        footer = {"", "Example:", "  parley logout --all --purge"})
final class Logout extends SignOut {
    @Option(names = "--all", description = "Sign out every device of the account.")
    private boolean everywhere;

    @Option(
            names = "--purge",
            description = "Delete everything that the profile has kept on this machine.")
    private boolean purge;

    Logout(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected boolean everywhere() {
        return everywhere;
    }

    @Override
    protected void forget(Profile profile) {
        super.forget(profile);
        if (purge) {
            Profiles.purge(profile);
        }
    }
}
