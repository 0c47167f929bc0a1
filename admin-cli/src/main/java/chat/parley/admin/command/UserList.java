package chat.parley.admin.command;

import chat.parley.admin.words.ColumnTitle;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.link.Errand;
import chat.parley.protocol.Spelling;
import chat.parley.protocol.operation.AccountRequest.AccountOrder;
import chat.parley.protocol.operation.AccountRequest.AccountState;
import chat.parley.protocol.operation.AccountRequest.AccountView;
import chat.parley.protocol.operation.AccountRequest.AccountsPage;
import chat.parley.protocol.operation.AccountRequest.ListAccounts;
import chat.parley.protocol.operation.AccountRequest.Source;
import chat.parley.protocol.operation.SanctionRequest.SanctionKind;
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
final class UserList extends ListVerb<AccountView> {
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
    private @Nullable Source source;

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

    UserList(Invocation invocation) {
        super(invocation);
    }

    @Override
    Page<AccountView> page(Errand errand, @Nullable String after, int limit) {
        @Nullable SanctionKind sanction = state == null ? null : state.kind;
        @Nullable AccountState of = state == null ? null : state.of;
        AccountsPage page =
                errand.ask(
                        new ListAccounts(
                                name, role, sanction, source, order, descending, after, limit, of));
        return new Page<>(page.accounts(), page.more());
    }

    @Override
    String key(AccountView account) {
        return account.profile().name();
    }

    @Override
    Table<AccountView> table() {
        return new Table<AccountView>(words())
                .column(ColumnTitle.NAME, account -> Wording.person(account.profile()))
                .column(ColumnTitle.NICKNAME, account -> Wording.text(account.profile().nickname()))
                .column(ColumnTitle.ROLES, account -> Wording.list(account.roles()))
                .column(ColumnTitle.STANDING, account -> Wording.standing(words(), account))
                .column(ColumnTitle.REGISTERED, account -> Wording.moment(account.registeredAt()))
                .column(ColumnTitle.SOURCE, account -> Spelling.of(account.source()));
    }
}
