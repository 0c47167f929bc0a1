package chat.parley.admin.user;

import chat.parley.admin.command.AdminWording;
import chat.parley.admin.command.ListCommand;
import chat.parley.admin.command.Table;
import chat.parley.admin.words.ColumnTitle;
import chat.parley.kit.command.BareNames;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.link.BlockingLink;
import chat.parley.kit.text.ConstantText;
import chat.parley.protocol.model.account.Sanction;
import chat.parley.protocol.model.account.SanctionKind;
import chat.parley.protocol.operation.SanctionRequest.ListSanctions;
import chat.parley.protocol.operation.SanctionRequest.SanctionsPage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists mutes and bans.
@Command(
        name = "list",
        description = "List mutes and bans, newest first, those past included.",
        footer = {
            "",
            "Examples:",
            "  parleyctl sanction list --in-force",
            "  parleyctl sanction list bob --kind ban"
        })
final class SanctionListCommand extends ListCommand<Sanction> {
    @Parameters(arity = "0..1", paramLabel = "NAME", description = "Only those of this account.")
    private @Nullable String name;

    @Option(names = "--kind", paramLabel = "mute|ban", description = "Only those of this kind.")
    private @Nullable SanctionKind kind;

    @Option(names = "--in-force", description = "Only those in force now.")
    private boolean inForce;

    SanctionListCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected Page<Sanction> page(BlockingLink link, @Nullable String after, int limit) {
        String account = name == null ? null : BareNames.person(name);
        SanctionsPage page = link.ask(new ListSanctions(account, kind, inForce, id(after), limit));
        return new Page<>(page.sanctions(), page.more());
    }

    @Override
    protected String key(Sanction sanction) {
        return sanction.id().toString();
    }

    @Override
    protected Table<Sanction> table() {
        return new Table<Sanction>(words())
                .column(ColumnTitle.AT, each -> AdminWording.moment(moments(), each.imposedAt()))
                .column(ColumnTitle.ACCOUNT, each -> AdminWording.person(words(), each.account()))
                .column(ColumnTitle.KIND, each -> words().of(ConstantText.of(each.kind())))
                .column(ColumnTitle.UNTIL, each -> AdminWording.moment(moments(), each.until()))
                .column(ColumnTitle.BY, Sanction::by)
                .column(ColumnTitle.LIFTED, each -> AdminWording.moment(moments(), each.liftedAt()))
                .column(ColumnTitle.REASON, Sanction::reason);
    }
}
