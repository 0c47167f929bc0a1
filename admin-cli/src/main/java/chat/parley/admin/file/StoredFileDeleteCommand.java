package chat.parley.admin.file;

import chat.parley.admin.command.BatchCommand;
import chat.parley.admin.command.Operands;
import chat.parley.kit.command.Invocation;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.operation.StorageRequest.DeleteStored;
import picocli.CommandLine.Command;

/// Deletes files of anybody.
@Command(
        name = "delete",
        description = "Delete files; the messages that carry them are recalled for all.",
        footer = {"", "Example:", "  parleyctl file delete 7240125894656 --reason 'malware' --yes"})
final class StoredFileDeleteCommand extends BatchCommand {
    StoredFileDeleteCommand(Invocation invocation) {
        super(invocation, Operands.FILES);
    }

    @Override
    protected void check() {
        given().stream().filter(one -> !one.equals(STDIN)).forEach(StoredFileId::parse);
        super.check();
    }

    @Override
    protected Request<Change> request(String target, boolean dryRun) {
        return new DeleteStored(StoredFileId.parse(target), reason(), dryRun);
    }
}
