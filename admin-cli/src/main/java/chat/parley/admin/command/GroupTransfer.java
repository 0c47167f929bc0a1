package chat.parley.admin.command;

import chat.parley.kit.command.Invocation;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.GroupRequest.TransferGroup;
import chat.parley.protocol.operation.Request;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Hands a group over.
@Command(
        name = "transfer",
        description = "Hand a group over to one of its members; the former owner stays an admin.",
        footer = {"", "Example:", "  parleyctl group transfer ops alice --reason 'bob left'"})
final class GroupTransfer extends ChangeVerb {
    @Parameters(index = "0", paramLabel = "GROUP", description = "The group.")
    private String group = "";

    @Parameters(index = "1", paramLabel = "NAME", description = "Who is to own it.")
    private String owner = "";

    GroupTransfer(Invocation invocation) {
        super(invocation);
    }

    @Override
    List<String> given() {
        return List.of(group);
    }

    @Override
    Request<Change> request(String target, boolean dryRun) {
        return new TransferGroup(Names.group(target), Names.person(owner), reason(), dryRun);
    }
}
