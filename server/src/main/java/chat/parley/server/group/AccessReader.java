package chat.parley.server.group;

import chat.parley.protocol.model.account.Right;
import chat.parley.server.access.AccessControl;
import chat.parley.server.group.model.GroupAccess;
import chat.parley.server.group.model.GroupName;
import chat.parley.server.group.model.ViewedGroup;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Sql;
import java.time.InstantSource;

/// Finds out what callers may do in groups, with a constant number of statements.
final class AccessReader {
    private final AccessControl access;
    private final InstantSource clock;

    AccessReader(AccessControl access, InstantSource clock) {
        this.access = access;
        this.clock = clock;
    }

    /// What a caller may do in the group of a name.
    ///
    /// @throws Refused with [Reason#NOT_FOUND]
    GroupAccess of(Sql sql, Caller caller, String group) {
        ViewedGroup viewed =
                GroupTable.named(sql, caller.account(), GroupName.key(group), clock.instant())
                        .orElseThrow(() -> GroupName.unknown(group));
        return new GroupAccess(viewed, manages(sql, caller));
    }

    /// Whether a caller manages all groups.
    boolean manages(Sql sql, Caller caller) {
        return access.holds(sql, caller, Right.GROUP_MANAGE);
    }
}
