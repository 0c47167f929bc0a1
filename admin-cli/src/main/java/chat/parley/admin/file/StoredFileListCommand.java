package chat.parley.admin.file;

import chat.parley.admin.command.AdminWording;
import chat.parley.admin.command.ListCommand;
import chat.parley.admin.command.Table;
import chat.parley.admin.words.ColumnTitle;
import chat.parley.kit.command.BareNames;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.link.BlockingLink;
import chat.parley.kit.text.ByteCount;
import chat.parley.protocol.model.file.FileRecord;
import chat.parley.protocol.operation.StorageRequest.ListStored;
import chat.parley.protocol.operation.StorageRequest.StoredPage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Lists the files of everybody.
@Command(
        name = "list",
        description = "List the files of all accounts, or of one, the latest first.",
        footer = {"", "Example:", "  parleyctl file list --user bob -o json"})
final class StoredFileListCommand extends ListCommand<FileRecord> {
    @Option(names = "--user", paramLabel = "NAME", description = "Only those of this account.")
    private @Nullable String user;

    StoredFileListCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected Page<FileRecord> page(BlockingLink link, @Nullable String after, int limit) {
        String owner = user == null ? null : BareNames.person(user);
        StoredPage page = link.ask(new ListStored(owner, null, id(after), limit));
        return new Page<>(page.files(), page.more());
    }

    @Override
    protected String key(FileRecord file) {
        return file.id().toString();
    }

    @Override
    protected Table<FileRecord> table() {
        return new Table<FileRecord>(words())
                .column(ColumnTitle.ID, each -> each.id().toString())
                .column(ColumnTitle.AT, each -> AdminWording.moment(moments(), each.createdAt()))
                .column(ColumnTitle.ACCOUNT, each -> each.owner().name())
                .column(ColumnTitle.SIZE, each -> ByteCount.text(each.bytes()))
                .column(ColumnTitle.SENT, each -> yesOrNo(each.conversation() != null))
                .column(ColumnTitle.KIND, each -> each.type() == null ? "" : each.type())
                .column(ColumnTitle.NAME, FileRecord::name);
    }
}
