package chat.parley.admin.role;

import chat.parley.admin.command.BatchCommand;
import chat.parley.admin.command.Operands;
import chat.parley.kit.command.Invocation;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.operation.RoleRequest.EditRight;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Changes rights of the host's own.
@Command(
        name = "set",
        description = "Change the description of a right of your own.",
        footer = {
            "",
            "Example:",
            "  parleyctl right set wiki.edit --description 'edits all pages' --yes"
        })
final class RightSetCommand extends BatchCommand {
    @Option(
            names = "--description",
            required = true,
            paramLabel = "TEXT",
            description = "What it allows.")
    private String description = "";

    RightSetCommand(Invocation invocation) {
        super(invocation, Operands.KEYS);
    }

    @Override
    protected Request<Change> request(String target, boolean dryRun) {
        return new EditRight(target, description, reason(), dryRun);
    }
}
