package chat.parley.admin.command;

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
final class RightDelete extends BatchVerb {
    RightDelete(Invocation invocation) {
        super(invocation, Operands.KEYS);
    }

    @Override
    Request<Change> request(String target, boolean dryRun) {
        return new DeleteRight(target, reason(), dryRun);
    }
}
