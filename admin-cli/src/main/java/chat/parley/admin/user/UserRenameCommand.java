package chat.parley.admin.user;

import chat.parley.admin.command.BatchCommand;
import chat.parley.admin.command.Operands;
import chat.parley.kit.command.BareNames;
import chat.parley.kit.command.Invocation;
import chat.parley.protocol.operation.AccountRequest.RenameAccount;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.Request;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Gives an account another name.
@Command(
        name = "rename",
        description = "Give an account another name; nobody else can take the old one.",
        footer = {"", "Example:", "  parleyctl user rename bob robert --reason 'as on the badge'"})
final class UserRenameCommand extends BatchCommand {
    @Parameters(index = "1", paramLabel = "NEW", description = "What to call it from now on.")
    private String newName = "";

    UserRenameCommand(Invocation invocation) {
        super(invocation, Operands.ONE_ACCOUNT);
    }

    @Override
    protected Request<Change> request(String target, boolean dryRun) {
        return new RenameAccount(
                BareNames.person(target), BareNames.person(newName), reason(), dryRun);
    }
}
