package chat.parley.client.command;

import chat.parley.client.words.CommandText;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.console.ExitCode;
import chat.parley.kit.console.Profile;
import chat.parley.kit.console.Profiles;
import chat.parley.kit.link.Errand;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.AuthRequest;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Ends the sign-in here, or everywhere.
@Command(
        name = "logout",
        description = "Sign this device out.",
        footer = {"", "Example:", "  parley logout --all --purge"})
final class Logout implements Callable<Integer> {
    private final Invocation invocation;

    @Option(names = "--all", description = "Sign out every device of the account.")
    private boolean everywhere;

    @Option(
            names = "--purge",
            description = "Delete everything that the profile has kept on this machine.")
    private boolean purge;

    Logout(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Profile profile = invocation.profile();
        try (Errand errand = invocation.errand()) {
            errand.ask(new AuthRequest.Logout(everywhere));
        } catch (Refused refused) {
            if (!SignIn.isOver(refused.reason())) {
                throw refused;
            }
        }
        profile.tokens().clear();
        if (purge) {
            Profiles.purge(profile);
        }
        invocation.output().line(invocation.words().of(CommandText.SIGNED_OUT));
        return ExitCode.DONE;
    }
}
