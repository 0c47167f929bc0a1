package chat.parley.admin.session;

import chat.parley.admin.command.AdminWording;
import chat.parley.admin.command.ListCommand;
import chat.parley.admin.command.Table;
import chat.parley.admin.words.ColumnTitle;
import chat.parley.kit.command.BareNames;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.model.account.OwnedDevice;
import chat.parley.protocol.operation.AuthRequest.ListSessions;
import chat.parley.protocol.operation.AuthRequest.SessionsPage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists the devices that are signed in.
@Command(
        name = "list",
        description = "List the devices that are signed in, of one account or of all.",
        footer = {
            "",
            "Examples:",
            "  parleyctl session list bob",
            "  parleyctl session list --online"
        })
final class SessionListCommand extends ListCommand<OwnedDevice> {
    @Parameters(arity = "0..1", paramLabel = "NAME", description = "Only those of this account.")
    private @Nullable String name;

    @Option(names = "--online", description = "Only those with a live connection.")
    private boolean online;

    SessionListCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected Page<OwnedDevice> page(BlockingLink link, @Nullable String after, int limit) {
        String account = name == null ? null : BareNames.person(name);
        SessionsPage page = link.ask(new ListSessions(account, online, id(after), limit));
        return new Page<>(page.devices(), page.more());
    }

    @Override
    protected String key(OwnedDevice device) {
        return device.device().id().toString();
    }

    @Override
    protected Table<OwnedDevice> table() {
        return new Table<OwnedDevice>(words())
                .column(ColumnTitle.ID, each -> each.device().id().toString())
                .column(ColumnTitle.ACCOUNT, each -> AdminWording.person(words(), each.account()))
                .column(ColumnTitle.DEVICE, each -> each.device().name())
                .column(ColumnTitle.ONLINE, each -> Integer.toString(each.device().online()))
                .column(
                        ColumnTitle.LAST_SEEN,
                        each -> AdminWording.moment(moments(), each.device().lastSeenAt()))
                .column(ColumnTitle.FROM, each -> AdminWording.text(each.device().lastAddress()));
    }
}
