package chat.parley.admin.group;

import chat.parley.admin.command.BatchCommand;
import chat.parley.admin.command.Operands;
import chat.parley.kit.command.BareNames;
import chat.parley.kit.command.Invocation;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.GroupRequest.TransferGroup;
import chat.parley.protocol.operation.Request;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Hands a group over.
@Command(
        name = "transfer",
        description = "Hand a group over to one of its members; the former owner stays an admin.",
        footer = {"", "Example:", "  parleyctl group transfer ops alice --reason 'bob left'"})
final class GroupTransferCommand extends BatchCommand {
    @Parameters(index = "1", paramLabel = "NAME", description = "Who is to own it.")
    private String owner = "";

    GroupTransferCommand(Invocation invocation) {
        super(invocation, Operands.GROUP);
    }

    @Override
    protected Request<Change> request(String target, boolean dryRun) {
        return new TransferGroup(
                BareNames.group(target), BareNames.person(owner), reason(), dryRun);
    }
}
