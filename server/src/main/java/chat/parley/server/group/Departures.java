package chat.parley.server.group;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.GroupState;
import chat.parley.protocol.model.Rank;
import chat.parley.protocol.operation.Done;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Transaction;
import java.util.concurrent.CompletionStage;

/// Leaving a group by one's own will. The owner hands it over or dissolves it first.
public final class Departures {
    private final Database database;
    private final AccessReader access;
    private final Memberships memberships;

    public Departures(Database database, AccessReader access, Memberships memberships) {
        this.database = database;
        this.access = access;
        this.memberships = memberships;
    }

    CompletionStage<Done> leave(Caller caller, String name) {
        Id me = caller.signedIn();
        return database.writer().submit(tx -> left(tx, me, access.of(tx, caller, name)));
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
