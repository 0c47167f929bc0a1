package chat.parley.admin.role;

import chat.parley.admin.command.BatchCommand;
import chat.parley.admin.command.Operands;
import chat.parley.kit.command.Invocation;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.operation.RoleRequest.DeleteRole;
import picocli.CommandLine.Command;

/// Deletes roles.
@Command(
        name = "delete",
        description = "Delete roles that nobody has.",
        footer = {"", "Example:", "  parleyctl role delete moderator --yes"})
final class RoleDeleteCommand extends BatchCommand {
    RoleDeleteCommand(Invocation invocation) {
        super(invocation, Operands.KEYS);
    }

    @Override
    protected Request<Change> request(String target, boolean dryRun) {
        return new DeleteRole(target, reason(), dryRun);
    }
}
