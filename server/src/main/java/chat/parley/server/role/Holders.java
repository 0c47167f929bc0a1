package chat.parley.server.role;

import chat.parley.protocol.Id;
import chat.parley.protocol.event.Event.RolesChanged;
import chat.parley.server.bus.Bus;
import chat.parley.server.bus.Publication;
import chat.parley.server.infrastructure.Infrastructure;
import chat.parley.server.log.Versions;
import chat.parley.server.session.LiveDevices;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Transaction;
import java.util.List;
import java.util.Set;

/// Tells those who have a role that what they may do has changed. Who thereby may no longer be
/// signed in is signed out by the session monitor, which looks at everybody whose account changed.
final class Holders {
    /// How many are told in one unit: others write, too.
    private static final int AT_ONCE = 200;

    private final Database database;
    private final Versions versions;
    private final LiveDevices live;
    private final Bus bus;

    Holders(Infrastructure base, Versions versions) {
        this.database = base.database();
        this.versions = versions;
        this.live = base.live();
        this.bus = base.bus();
    }

    /// Tells one account, within the unit that changed its roles.
    void tell(Transaction tx, Id account) {
        long version = versions.raise(tx, account);
        List<String> roles = RoleTable.of(tx, account);
        tx.afterCommit(
                () ->
                        bus.publish(
                                new Publication(
                                        List.of(account), new RolesChanged(roles, version))));
    }

    /// Tells everybody who has a role: the first of them within the unit that changed it, the rest
    /// in units of their own that follow.
    void tellAll(Transaction tx, String role) {
        tellAll(tx, role, 0);
    }

    private void tellAll(Transaction tx, String role, long after) {
        List<Id> some = RoleTable.holders(tx, role, after, AT_ONCE);
        some.forEach(account -> tell(tx, account));
        if (some.size() == AT_ONCE) {
            tx.afterCommit(() -> tellMore(role, some.getLast().value()));
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // whoever is not told learns at the next sign-in
    private void tellMore(String role, long after) {
        database.writer()
                .submit(
                        tx -> {
                            tellAll(tx, role, after);
                            return true;
                        });
    }

    /// How many live connections those have who have a role.
    int sessions(Transaction tx, String role) {
        Set<Id> accounts = live.accounts();
        return RoleTable.holders(tx, role, accounts).stream().mapToInt(live::online).sum();
    }

    /// How many live connections an account has.
    int sessions(Id account) {
        return live.online(account);
    }
}
