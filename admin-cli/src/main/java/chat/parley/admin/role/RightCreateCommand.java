package chat.parley.admin.role;

import chat.parley.admin.command.BatchCommand;
import chat.parley.admin.command.Operands;
import chat.parley.kit.command.Invocation;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.operation.RoleRequest.CreateRight;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Creates rights of the host's own.
@Command(
        name = "create",
        description = "Create rights of your own; the server itself never asks about them.",
        footer = {
            "",
            "Example:",
            "  parleyctl right create wiki.edit --description 'edits the wiki' --yes"
        })
final class RightCreateCommand extends BatchCommand {
    @Option(names = "--description", paramLabel = "TEXT", description = "What it allows.")
    private @Nullable String description;

    RightCreateCommand(Invocation invocation) {
        super(invocation, Operands.KEYS);
    }

    @Override
    protected Request<Change> request(String target, boolean dryRun) {
        return new CreateRight(target, description, reason(), dryRun);
    }
}
