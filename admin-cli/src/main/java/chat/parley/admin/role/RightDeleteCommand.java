package chat.parley.admin.role;

import chat.parley.admin.command.BatchCommand;
import chat.parley.admin.command.Operands;
import chat.parley.kit.command.Invocation;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.operation.RoleRequest.DeleteRight;
import picocli.CommandLine.Command;

/// Deletes rights of the host's own.
@Command(
        name = "delete",
        description = "Delete rights of your own, from every role that grants them.",
        footer = {"", "Example:", "  parleyctl right delete wiki.edit --dry-run"})
final class RightDeleteCommand extends BatchCommand {
    RightDeleteCommand(Invocation invocation) {
        super(invocation, Operands.KEYS);
    }

    @Override
    protected Request<Change> request(String target, boolean dryRun) {
        return new DeleteRight(target, reason(), dryRun);
    }
}
