package chat.parley.admin.role;

import chat.parley.admin.command.BatchCommand;
import chat.parley.admin.command.Operands;
import chat.parley.admin.command.RoleOptions;
import chat.parley.kit.command.Invocation;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.operation.RoleRequest.CreateRole;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Creates a role.
@Command(
        name = "create",
        description = "Create a role.",
        footer = {
            "",
            "Example:",
            "  parleyctl role create moderator --name Moderators --right user.sanction --yes"
        })
final class RoleCreateCommand extends BatchCommand {
    @Mixin private final RoleOptions role = new RoleOptions();

    RoleCreateCommand(Invocation invocation) {
        super(invocation, Operands.NEW_ROLE);
    }

    @Override
    protected void check() {
        role.check();
        super.check();
    }

    /// The key serves as the name where none is given.
    @Override
    protected Request<Change> request(String target, boolean dryRun) {
        String name = role.name() == null ? target : role.name();
        List<String> rights = role.rights() == null ? List.of() : role.rights();
        return new CreateRole(target, name, role.description(), rights, reason(), dryRun);
    }
}
