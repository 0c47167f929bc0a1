package chat.parley.server.group;

import chat.parley.protocol.Id;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.Request;
import chat.parley.server.access.AccessControl;
import chat.parley.server.administration.ChangeRequest;
import chat.parley.server.administration.Changes;
import chat.parley.server.administration.Difference;
import chat.parley.server.group.model.GroupAccess;
import chat.parley.server.group.model.StoredGroup;
import chat.parley.server.session.Caller;
import chat.parley.server.session.LiveAccounts;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.util.concurrent.CompletionStage;

/// The changes of groups that are audited where a right of the server allows them: carries each out
/// within a unit, in which it is first looked up what the caller may do in the group, and counts
/// whom it concerns.
final class AuditedGroupChanges {
    private final Changes changes;
    private final AccessControl access;
    private final AccessReader groups;
    private final LiveAccounts live;

    AuditedGroupChanges(
            Changes changes, AccessControl access, AccessReader groups, LiveAccounts live) {
        this.changes = changes;
        this.access = access;
        this.groups = groups;
        this.live = live;
    }

    /// The change itself. It asks the access for the permission, then writes.
    interface Step {
        Difference take(Transaction tx, GroupAccess access);
    }

    CompletionStage<Change> carryOut(ChangeRequest change, String group, Step step) {
        return changes.carryOut(change, tx -> step.take(tx, groups.of(tx, change.caller(), group)));
    }

    /// Lets a caller act by right on a member.
    ///
    /// @throws Refused if they hold rights that the caller lacks
    void requireOver(Sql sql, Caller caller, Id account) {
        access.reach().requireOver(sql, caller, account);
    }

    /// Writes down what was done by right and is no order.
    void record(Transaction tx, Caller caller, Request<?> request, Difference difference) {
        changes.record(tx, caller, request, difference);
    }

    /// What has changed for all who belong to a group.
    Difference onAll(Sql sql, StoredGroup group, String before, String after, boolean byRight) {
        int sessions = MemberTable.accounts(sql, group.id()).stream().mapToInt(live::online).sum();
        return new Difference(group.target(), before, after, group.members(), sessions, byRight);
    }

    /// What has changed for one of them.
    Difference onMember(MemberChange one, String before, String after, boolean byRight) {
        String who = "@" + one.profile().name() + " ";
        return new Difference(
                one.group().target(),
                who + before,
                who + after,
                1,
                live.online(one.account()),
                byRight);
    }
}
