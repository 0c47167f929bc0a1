package chat.parley.admin.command;

import chat.parley.kit.command.Invocation;
import chat.parley.kit.console.ExitCode;
import chat.parley.kit.console.Profile;
import chat.parley.kit.link.Errand;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.AuthRequest;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Ends the profile's sign-in.
@Command(
        name = "logout",
        description = "Sign the profile out, for parley too.",
        footer = {"", "Example:", "  parleyctl logout --profile work"})
final class Logout implements Callable<Integer> {
    private final Invocation invocation;

    Logout(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Profile profile = invocation.profile();
        try (Errand errand = Errand.begin(invocation.link(profile.tokens()), Invocation.PATIENCE)) {
            errand.ask(new AuthRequest.Logout(false));
        } catch (Refused refused) {
            switch (refused.reason()) {
                case UNAUTHENTICATED, EXPIRED, REVOKED -> {
                    // out already, which is what is wanted
                }
                default -> throw refused;
            }
        }
        profile.tokens().clear();
        invocation.output().line("signed out");
        return ExitCode.DONE;
    }
}
