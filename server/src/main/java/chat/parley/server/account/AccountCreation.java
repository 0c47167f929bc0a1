package chat.parley.server.account;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.Profile;
import chat.parley.server.access.Roles;
import chat.parley.server.infrastructure.Infrastructure;
import chat.parley.server.storage.Ids;
import chat.parley.server.storage.Transaction;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/// Makes accounts, each with a role and everything that is done for those who arrive,
/// in one unit.
public final class AccountCreation {
    private final Ids ids;
    private final Clock clock;
    private final List<SignUpHook> arrivals;
    private final Roles roles = new Roles();

    public AccountCreation(Infrastructure base, List<SignUpHook> arrivals) {
        this.ids = base.ids();
        this.clock = base.clock();
        this.arrivals = List.copyOf(arrivals);
    }

    /// Makes an account. Reserved names are the caller's to refuse.
    ///
    /// @throws Refused with [Reason#USERNAME_TAKEN], also when the name only looks like another's
    public Profile create(Transaction tx, NewAccount account) {
        return create(tx, account, Roles.USER);
    }

    /// Makes an account with another role than a user's.
    public Profile create(Transaction tx, NewAccount account, String role) {
        Id id = ids.next();
        Instant now = clock.instant();
        AccountTable.releaseNames(tx, now);
        if (!AccountTable.insert(tx, id, account, now)) {
            throw new Refused(Reason.USERNAME_TAKEN);
        }
        roles.give(tx, id, role);
        arrivals.forEach(arrival -> arrival.arrived(tx, id));
        return AccountTable.find(tx, id).orElseThrow().profile();
    }
}
