package chat.parley.server.account;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.account.AccountDetail;
import chat.parley.protocol.model.account.AccountSource;
import chat.parley.protocol.model.account.AccountState;
import chat.parley.protocol.model.account.AccountView;
import chat.parley.protocol.model.account.ContactDetails;
import chat.parley.protocol.model.account.HeldRight;
import chat.parley.protocol.model.account.Right;
import chat.parley.protocol.model.account.Sanction;
import chat.parley.protocol.model.account.Self;
import chat.parley.protocol.operation.AccountRequest.AccountsPage;
import chat.parley.protocol.operation.AccountRequest.ListAccounts;
import chat.parley.server.access.AccessControl;
import chat.parley.server.access.Roles;
import chat.parley.server.access.SanctionsInForce;
import chat.parley.server.access.StoredSanction;
import chat.parley.server.account.AccountTable.Account;
import chat.parley.server.infrastructure.Infrastructure;
import chat.parley.server.session.LiveDevices;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Page;
import chat.parley.server.storage.Sql;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Whole accounts, with their roles and sanctions: one's own, and everybody's for administrators.
final class AccountRecords {
    private final Database database;
    private final Directory directory;
    private final SanctionsInForce sanctions;
    private final LiveDevices live;
    private final Acquaintances acquaintances;
    private final Roles roles = new Roles();

    AccountRecords(
            Infrastructure base,
            AccessControl access,
            Directory directory,
            Acquaintances acquaintances) {
        this.database = base.database();
        this.live = base.live();
        this.directory = directory;
        this.sanctions = access.sanctions();
        this.acquaintances = acquaintances;
    }

    /// An account with what one look at the database found; the names are added after it.
    private record Found(
            Account account,
            List<String> roles,
            List<StoredSanction> sanctions,
            AccountState state) {}

    private record Detail(
            Found found,
            List<HeldRight> rights,
            int friends,
            int groups,
            LastSeen seen,
            ContactDetails contact) {}

    private record Mine(Self self, List<StoredSanction> sanctions) {}

    Self self(Id me) {
        Mine mine = database.read(sql -> mine(sql, me));
        Self self = mine.self();
        return new Self(
                self.profile(),
                self.roles(),
                self.rights(),
                self.registeredAt(),
                self.version(),
                named(mine.sanctions()),
                self.preferences(),
                self.contact());
    }

    private Mine mine(Sql sql, Id me) {
        Account account =
                AccountTable.find(sql, me).orElseThrow(() -> new Refused(Reason.NOT_FOUND));
        Self self =
                new Self(
                        account.profile(),
                        roles.held(sql, me),
                        roles.rights(sql, me),
                        account.registeredAt(),
                        account.version(),
                        List.of(),
                        PreferenceTable.of(sql, me),
                        ContactTable.of(sql, me));
        return new Mine(self, sanctions.of(sql, me));
    }

    AccountDetail show(String name) {
        Id id = directory.requiredEver(name).id();
        Detail detail = database.read(sql -> detail(sql, id));
        return new AccountDetail(
                view(detail.found()),
                detail.rights(),
                detail.friends(),
                detail.groups(),
                detail.seen().devices(),
                live.online(id),
                detail.seen().at(),
                detail.seen().address(),
                detail.contact());
    }

    private Detail detail(Sql sql, Id id) {
        Account account = AccountTable.find(sql, id).orElseThrow();
        List<String> held = roles.heldBy(sql, List.of(id)).getOrDefault(id, List.of());
        return new Detail(
                new Found(
                        account,
                        held,
                        sanctions.of(sql, id),
                        state(account, disabled(sql, List.of(id)))),
                roles.rights(sql, id),
                acquaintances.friendCount().of(sql, id),
                acquaintances.groupCount().of(sql, id),
                acquaintances.seen().of(sql, id),
                ContactTable.of(sql, id));
    }

    AccountsPage list(ListAccounts list) {
        List<Found> found = database.read(sql -> page(sql, list));
        Page<Found> page = Page.of(found, list.limit());
        return new AccountsPage(page.rows().stream().map(this::view).toList(), page.more());
    }

    private List<Found> page(Sql sql, ListAccounts list) {
        List<Account> accounts = AccountPageTable.page(sql, list, sanctions.now());
        List<Id> ids = accounts.stream().map(Account::id).toList();
        Map<Id, List<String>> held = roles.heldBy(sql, ids);
        Map<Id, List<StoredSanction>> inForce = sanctions.of(sql, ids);
        Set<Id> disabled = disabled(sql, ids);
        return accounts.stream()
                .map(
                        account ->
                                new Found(
                                        account,
                                        held.getOrDefault(account.id(), List.of()),
                                        inForce.getOrDefault(account.id(), List.of()),
                                        state(account, disabled)))
                .toList();
    }

    private AccountView view(Found found) {
        return new AccountView(
                found.account().profile(),
                AccountSource.LOCAL,
                found.account().registeredAt(),
                found.roles(),
                named(found.sanctions()),
                found.state());
    }

    private Set<Id> disabled(Sql sql, List<Id> accounts) {
        return roles.lacking(sql, accounts, Right.LOGIN);
    }

    private static AccountState state(Account account, Set<Id> disabled) {
        return switch (account.profile().kind()) {
            case PERSON ->
                    disabled.contains(account.id()) ? AccountState.DISABLED : AccountState.ACTIVE;
            case BOT -> AccountState.ACTIVE;
            case DELETED -> AccountState.DELETED;
        };
    }

    private List<Sanction> named(List<StoredSanction> some) {
        Map<Id, Profile> people = directory.profiles(StoredSanction.people(some));
        return some.stream().map(one -> one.named(people)).toList();
    }
}
