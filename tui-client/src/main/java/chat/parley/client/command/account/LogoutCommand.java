package chat.parley.client.command.account;

import chat.parley.kit.command.Invocation;
import chat.parley.kit.command.SignOut;
import chat.parley.kit.profile.ClientProfile;
import chat.parley.kit.profile.ClientProfiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Ends the sign-in here, or everywhere.
@Command(
        name = "logout",
        description = "Sign this device out.",
        footer = {"", "Example:", "  parley logout --all --purge"})
public final class LogoutCommand extends SignOut {
    @Option(names = "--all", description = "Sign out every device of the account.")
    private boolean everywhere;

    @Option(
            names = "--purge",
            description = "Delete everything that the profile has kept on this machine.")
    private boolean purge;

    public LogoutCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected boolean everywhere() {
        return everywhere;
    }

    @Override
    protected void forget(ClientProfile profile) {
        super.forget(profile);
        if (purge) {
            ClientProfiles.purge(profile);
        }
    }
}
