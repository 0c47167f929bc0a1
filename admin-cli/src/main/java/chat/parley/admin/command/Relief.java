package chat.parley.admin.command;

import chat.parley.kit.command.Invocation;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.operation.SanctionRequest.Lift;
import chat.parley.protocol.operation.SanctionRequest.SanctionKind;
import picocli.CommandLine.Command;

/// Lifts mutes or bans.
abstract class Relief extends UserChange {
    private final SanctionKind kind;

    private Relief(Invocation invocation, SanctionKind kind) {
        super(invocation);
        this.kind = kind;
    }

    @Override
    Request<Change> request(String target, boolean dryRun) {
        return new Lift(Names.person(target), kind, reason(), dryRun);
    }

    @Command(
            name = "unmute",
            description = "Let muted accounts write again.",
            footer = {"", "Example:", "  parleyctl user unmute bob --reason 'apologised' --yes"})
    static final class Unmute extends Relief {
        Unmute(Invocation invocation) {
            super(invocation, SanctionKind.MUTE);
        }
    }

    @Command(
            name = "unban",
            description = "Let banned accounts sign in again.",
            footer = {"", "Example:", "  parleyctl user unban bob --yes"})
    static final class Unban extends Relief {
        Unban(Invocation invocation) {
            super(invocation, SanctionKind.BAN);
        }
    }
}
