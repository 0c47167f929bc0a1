package chat.parley.admin.group;

import chat.parley.admin.command.BatchCommand;
import chat.parley.admin.command.Operands;
import chat.parley.kit.command.BareNames;
import chat.parley.kit.command.Invocation;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.GroupRequest.SetPolicy;
import chat.parley.protocol.operation.Request;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Sets how people come to belong to groups.
@Command(
        name = "policy",
        description = {
            "Set how people come to belong to groups.",
            "To an open one whoever applies belongs; with approve the owner or an admin decides;",
            "a closed one takes members by invitation only."
        },
        footer = {"", "Example:", "  parleyctl group policy ops --set approve --yes"})
final class GroupPolicyCommand extends BatchCommand {
    @Option(
            names = "--set",
            required = true,
            paramLabel = "open|approve|closed",
            description = "The policy.")
    private JoinPolicy policy = JoinPolicy.APPROVE;

    GroupPolicyCommand(Invocation invocation) {
        super(invocation, Operands.GROUPS);
    }

    @Override
    protected Request<Change> request(String target, boolean dryRun) {
        return new SetPolicy(BareNames.group(target), policy, reason(), dryRun);
    }
}
