package chat.parley.admin.group;

import chat.parley.admin.command.BatchCommand;
import chat.parley.admin.command.Operands;
import chat.parley.admin.words.AdminText;
import chat.parley.kit.command.BareNames;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.command.TermOptions;
import chat.parley.kit.console.UsageProblem;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.GroupRequest.SetState;
import chat.parley.protocol.operation.Request;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Sets what may be done in groups.
@Command(
        name = "status",
        description = {
            "Set what may be done in groups.",
            "In a muted one only the owner and the admins write; in a disabled one nobody writes or",
            "joins; dissolved is the same for good."
        },
        footer = {
            "",
            "Examples:",
            "  parleyctl group status ops --set muted --for 1h --reason 'cool down'",
            "  parleyctl group status ops --set normal --yes"
        })
final class GroupStatusCommand extends BatchCommand {
    @Option(
            names = "--set",
            required = true,
            paramLabel = "STATE",
            description = "normal, muted, disabled or dissolved.")
    private GroupState state = GroupState.NORMAL;

    @Mixin private final TermOptions term = new TermOptions();

    GroupStatusCommand(Invocation invocation) {
        super(invocation, Operands.GROUPS);
    }

    @Override
    protected void check() {
        if (term.term() != null && state != GroupState.MUTED) {
            throw new UsageProblem(AdminText.ONLY_MUTED_ENDS);
        }
        super.check();
    }

    @Override
    protected Request<Change> request(String target, boolean dryRun) {
        return new SetState(BareNames.group(target), state, term.term(), reason(), dryRun);
    }
}
