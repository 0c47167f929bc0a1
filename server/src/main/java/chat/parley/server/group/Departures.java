package chat.parley.server.group;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.model.group.Rank;
import chat.parley.protocol.operation.Done;
import chat.parley.server.access.AccessControl;
import chat.parley.server.group.model.GroupAccess;
import chat.parley.server.group.model.GroupPermission;
import chat.parley.server.group.model.Membership;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Transaction;
import java.util.concurrent.CompletionStage;

/// Leaving a group by one's own will. The owner hands it over or dissolves it first.
final class Departures {
    private final AccessControl access;
    private final AccessReader groups;
    private final Memberships memberships;

    Departures(AccessControl access, AccessReader groups, Memberships memberships) {
        this.access = access;
        this.groups = groups;
        this.memberships = memberships;
    }

    CompletionStage<Done> leave(Caller caller, String name) {
        Id me = caller.signedIn();
        return access.writer(caller).submit(tx -> left(tx, me, groups.of(tx, caller, name)));
    }

    private Done left(Transaction tx, Id me, GroupAccess allowed) {
        Membership own = allowed.own().orElseThrow(() -> new Refused(Reason.NOT_A_MEMBER));
        if (own.rank() == Rank.OWNER && allowed.group().state() != GroupState.DISSOLVED) {
            throw new Refused(Reason.OWNER_MUST_STAY);
        }
        allowed.require(GroupPermission.LEAVE);
        memberships.leave(tx, allowed.group(), me);
        return new Done();
    }
}
