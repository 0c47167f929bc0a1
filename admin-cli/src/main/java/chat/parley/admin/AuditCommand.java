package chat.parley.admin;

import chat.parley.admin.command.AdminWording;
import chat.parley.admin.command.ListCommand;
import chat.parley.admin.command.Table;
import chat.parley.admin.words.ColumnTitle;
import chat.parley.kit.command.BareNames;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.link.BlockingLink;
import chat.parley.kit.text.StateText;
import chat.parley.protocol.model.account.AuditRow;
import chat.parley.protocol.operation.AuditRequest.AuditPage;
import chat.parley.protocol.operation.AuditRequest.ListAudit;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Lists what administrators changed.
@Command(
        name = "audit",
        description = "List what administrators changed, newest first.",
        footer = {
            "",
            "Examples:",
            "  parleyctl audit --target @bob",
            "  parleyctl audit --actor operator --since 2030-01-01 --all -o json"
        })
final class AuditCommand extends ListCommand<AuditRow> {
    @Option(
            names = "--actor",
            paramLabel = "NAME",
            description = "Only what this account did; operator for the host's own.")
    private @Nullable String actor;

    @Option(
            names = "--target",
            paramLabel = "TARGET",
            description = "Only what was done to this, such as @name or '#group'.")
    private @Nullable String target;

    @Option(
            names = "--operation",
            paramLabel = "NAME",
            description = "Only this operation, such as sanction.impose.")
    private @Nullable String operation;

    @Option(names = "--since", paramLabel = "TIME", description = "Only what was done since then.")
    private @Nullable Instant since;

    AuditCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected Page<AuditRow> page(BlockingLink link, @Nullable String after, int limit) {
        String name = actor == null ? null : BareNames.person(actor);
        String whom = target == null ? null : sigiled(target);
        AuditPage page = link.ask(new ListAudit(name, whom, operation, since, id(after), limit));
        return new Page<>(page.rows(), page.more());
    }

    /// A bare name is somebody's.
    private static String sigiled(String target) {
        return target.startsWith("@") || target.startsWith("#") || target.contains(" ")
                ? target
                : "@" + target;
    }

    @Override
    protected String key(AuditRow row) {
        return row.id().toString();
    }

    @Override
    protected Table<AuditRow> table() {
        return new Table<AuditRow>(words())
                .column(ColumnTitle.AT, row -> AdminWording.moment(moments(), row.at()))
                .column(ColumnTitle.ACTOR, AuditRow::actor)
                .column(ColumnTitle.DOOR, AuditCommand::door)
                .column(ColumnTitle.OPERATION, AuditRow::operation)
                .column(ColumnTitle.TARGET, AuditRow::target)
                .column(ColumnTitle.BEFORE, row -> state(row.before()))
                .column(ColumnTitle.AFTER, row -> state(after(row)))
                .column(ColumnTitle.REASON, row -> AdminWording.text(row.reason()));
    }

    private static String door(AuditRow row) {
        return row.gateway() == null
                ? row.door()
                : row.door() + " " + AdminWording.text(row.gateway());
    }

    private String state(String said) {
        return AdminWording.text(StateText.of(said, words(), moments()));
    }

    /// Without the reason, which has a column of its own.
    private static String after(AuditRow row) {
        String end = ": " + row.reason();
        return row.after().endsWith(end)
                ? row.after().substring(0, row.after().length() - end.length())
                : row.after();
    }
}
