package chat.parley.admin.file;

import chat.parley.admin.command.AdminWording;
import chat.parley.admin.command.Facts;
import chat.parley.admin.words.AdminText;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.command.ServerCommand;
import chat.parley.kit.link.BlockingLink;
import chat.parley.kit.text.ByteCount;
import chat.parley.protocol.model.file.FileRecord;
import chat.parley.protocol.operation.StorageRequest.ListStored;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Shows one file of somebody's.
@Command(
        name = "show",
        description = "Show a file: whose it is, what it takes up, and where it was sent.",
        footer = {"", "Example:", "  parleyctl file show 7240125894656"})
final class StoredFileShowCommand extends ServerCommand {
    @Parameters(paramLabel = "FILE", description = "Its id, as `parleyctl file list` shows it.")
    private String file = "";

    StoredFileShowCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected void check() {
        StoredFileId.parse(file);
    }

    @Override
    protected int run(BlockingLink link) {
        ListStored asked = new ListStored(null, StoredFileId.parse(file), null, 1);
        output().show(link.ask(asked).files().getFirst(), this::print);
        return done();
    }

    private void print(FileRecord one) {
        Facts facts =
                new Facts(invocation(), one.id().toString())
                        .with(AdminText.FILE_NAME, one.name())
                        .with(AdminText.FILE_OF, "@" + one.owner().name())
                        .with(AdminText.FILE_BYTES, ByteCount.text(one.bytes()))
                        .with(AdminText.FILE_TYPE, one.type() == null ? "-" : one.type())
                        .with(AdminText.FILE_AT, AdminWording.moment(moments(), one.createdAt()));
        if (one.conversation() != null) {
            Facts _ = facts.with(AdminText.FILE_SENT, one.conversation() + " " + one.seq());
        }
    }
}
