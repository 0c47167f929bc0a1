package chat.parley.admin.role;

import chat.parley.admin.command.BatchCommand;
import chat.parley.admin.command.Operands;
import chat.parley.admin.command.RoleOptions;
import chat.parley.admin.words.AdminText;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.console.UsageProblem;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.operation.RoleRequest.EditRole;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Changes a role; live connections follow at once.
@Command(
        name = "set",
        description = "Change a role's name, description or all of its rights.",
        footer = {
            "",
            "Examples:",
            "  parleyctl role set moderator --right user.sanction --right audit.read --dry-run",
            "  parleyctl role set moderator --description 'keeps the peace' --yes"
        })
final class RoleSetCommand extends BatchCommand {
    @Mixin private final RoleOptions role = new RoleOptions();

    RoleSetCommand(Invocation invocation) {
        super(invocation, Operands.ROLE);
    }

    @Override
    protected void check() {
        role.check();
        if (role.name() == null && role.description() == null && role.rights() == null) {
            throw new UsageProblem(AdminText.NO_ROLE_CHANGE);
        }
        super.check();
    }

    @Override
    protected Request<Change> request(String target, boolean dryRun) {
        return new EditRole(
                target, role.name(), role.description(), role.rights(), reason(), dryRun);
    }
}
