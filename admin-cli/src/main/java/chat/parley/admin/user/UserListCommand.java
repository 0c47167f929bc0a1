package chat.parley.admin.user;

import chat.parley.admin.command.AdminWording;
import chat.parley.admin.command.ListCommand;
import chat.parley.admin.command.Table;
import chat.parley.admin.words.ColumnTitle;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.link.BlockingLink;
import chat.parley.kit.text.ConstantText;
import chat.parley.protocol.model.account.AccountSource;
import chat.parley.protocol.model.account.AccountState;
import chat.parley.protocol.model.account.AccountView;
import chat.parley.protocol.model.account.SanctionKind;
import chat.parley.protocol.operation.AccountRequest.AccountOrder;
import chat.parley.protocol.operation.AccountRequest.AccountsPage;
import chat.parley.protocol.operation.AccountRequest.ListAccounts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Lists accounts.
@Command(
        name = "list",
        description = "List accounts, filtered and in order.",
        footer = {
            "",
            "Examples:",
            "  parleyctl user list --name li --role user",
            "  parleyctl user list --state muted --sort registered --desc --all -o json"
        })
final class UserListCommand extends ListCommand<AccountView> {
    @Option(
            names = "--name",
            paramLabel = "TEXT",
            description = "Only those whose name or nickname contains this.")
    private @Nullable String name;

    @Option(names = "--role", paramLabel = "KEY", description = "Only those that have this role.")
    private @Nullable String role;

    @Option(
            names = "--state",
            paramLabel = "muted|banned|disabled|deleted",
            description = "Only those that are so now; disabled: no role lets them sign in.")
    private @Nullable Standing state;

    @Option(names = "--source", paramLabel = "local", description = "Only those from there.")
    private @Nullable AccountSource source;

    @Option(
            names = "--sort",
            paramLabel = "name|registered",
            defaultValue = "name",
            description = "By what they are ordered (${DEFAULT-VALUE}).")
    private AccountOrder order = AccountOrder.NAME;

    @Option(names = "--desc", description = "The last first.")
    private boolean descending;

    /// What sanctions, roles and administrators make of an account.
    enum Standing {
        MUTED(SanctionKind.MUTE, null),
        BANNED(SanctionKind.BAN, null),
        DISABLED(null, AccountState.DISABLED),
        DELETED(null, AccountState.DELETED);

        private final @Nullable SanctionKind kind;
        private final @Nullable AccountState of;

        Standing(@Nullable SanctionKind kind, @Nullable AccountState of) {
            this.kind = kind;
            this.of = of;
        }
    }

    UserListCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected Page<AccountView> page(BlockingLink link, @Nullable String after, int limit) {
        @Nullable SanctionKind sanction = state == null ? null : state.kind;
        @Nullable AccountState of = state == null ? null : state.of;
        AccountsPage page =
                link.ask(
                        new ListAccounts(
                                name, role, sanction, source, order, descending, after, limit, of));
        return new Page<>(page.accounts(), page.more());
    }

    @Override
    protected String key(AccountView account) {
        return account.profile().name();
    }

    @Override
    protected Table<AccountView> table() {
        return new Table<AccountView>(words())
                .column(
                        ColumnTitle.NAME,
                        account -> AdminWording.person(words(), account.profile()))
                .column(
                        ColumnTitle.NICKNAME,
                        account -> AdminWording.text(account.profile().nickname()))
                .column(ColumnTitle.ROLES, account -> AdminWording.list(account.roles()))
                .column(
                        ColumnTitle.STANDING,
                        account -> AdminWording.standing(words(), moments(), account))
                .column(
                        ColumnTitle.REGISTERED,
                        account -> AdminWording.moment(moments(), account.registeredAt()))
                .column(
                        ColumnTitle.SOURCE,
                        account -> words().of(ConstantText.of(account.source())));
    }
}
