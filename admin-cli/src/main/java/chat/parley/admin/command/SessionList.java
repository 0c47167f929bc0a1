package chat.parley.admin.command;

import chat.parley.admin.words.ColumnTitle;
import chat.parley.kit.command.BareNames;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.link.Errand;
import chat.parley.protocol.operation.AuthRequest.DeviceOf;
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
final class SessionList extends ListVerb<DeviceOf> {
    @Parameters(arity = "0..1", paramLabel = "NAME", description = "Only those of this account.")
    private @Nullable String name;

    @Option(names = "--online", description = "Only those with a live connection.")
    private boolean online;

    SessionList(Invocation invocation) {
        super(invocation);
    }

    @Override
    Page<DeviceOf> page(Errand errand, @Nullable String after, int limit) {
        String account = name == null ? null : BareNames.person(name);
        SessionsPage page = errand.ask(new ListSessions(account, online, id(after), limit));
        return new Page<>(page.devices(), page.more());
    }

    @Override
    String key(DeviceOf device) {
        return device.device().id().toString();
    }

    @Override
    Table<DeviceOf> table() {
        return new Table<DeviceOf>(words())
                .column(ColumnTitle.ID, each -> each.device().id().toString())
                .column(ColumnTitle.ACCOUNT, each -> Wording.person(each.account()))
                .column(ColumnTitle.DEVICE, each -> each.device().name())
                .column(ColumnTitle.ONLINE, each -> Integer.toString(each.device().online()))
                .column(ColumnTitle.LAST_SEEN, each -> Wording.moment(each.device().lastSeenAt()))
                .column(ColumnTitle.FROM, each -> Wording.text(each.device().lastAddress()));
    }
}
