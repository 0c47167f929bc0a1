package chat.parley.server.group;

import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.Right;
import chat.parley.server.audit.Changes;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Sql;
import java.time.InstantSource;

/// Finds out what a caller is to a group, with a constant number of statements.
final class Footings {
    private final Changes changes;
    private final InstantSource clock;

    Footings(Changes changes, InstantSource clock) {
        this.changes = changes;
        this.clock = clock;
    }

    /// The caller before the group of a name.
    ///
    /// @throws Refused with [Reason#NOT_FOUND]
    Footing of(Sql sql, Caller caller, String group) {
        Seen seen =
                GroupTable.named(sql, caller.account(), GroupName.key(group), clock.instant())
                        .orElseThrow(() -> unknown(group));
        return new Footing(seen.group(), seen.own(), manages(sql, caller));
    }

    boolean manages(Sql sql, Caller caller) {
        return changes.holds(sql, caller, Right.GROUP_MANAGE);
    }

    static Refused unknown(String group) {
        return new Refused(Reason.NOT_FOUND, "no group is called \"" + group + "\"");
    }
}
