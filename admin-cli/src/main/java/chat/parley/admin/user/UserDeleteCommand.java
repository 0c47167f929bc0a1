package chat.parley.admin.user;

import chat.parley.admin.command.BatchCommand;
import chat.parley.admin.command.Operands;
import chat.parley.kit.command.BareNames;
import chat.parley.kit.command.Invocation;
import chat.parley.protocol.operation.AccountRequest.DeleteAccount;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.Request;
import picocli.CommandLine.Command;

/// Deletes accounts.
@Command(
        name = "delete",
        description = {
            "Delete accounts, for good.",
            "",
            "They are signed out, leave friends and groups, and can never sign in again. What they",
            "wrote stays, and nobody else can take their name."
        },
        footer = {
            "",
            "Examples:",
            "  parleyctl user delete bob --reason 'left the company' --dry-run",
            "  parleyctl user delete - --yes < names"
        })
final class UserDeleteCommand extends BatchCommand {
    UserDeleteCommand(Invocation invocation) {
        super(invocation, Operands.ACCOUNTS);
    }

    @Override
    protected Request<Change> request(String target, boolean dryRun) {
        return new DeleteAccount(BareNames.person(target), reason(), dryRun);
    }
}
