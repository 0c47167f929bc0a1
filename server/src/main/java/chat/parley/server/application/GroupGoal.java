package chat.parley.server.application;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.server.group.Gate;
import chat.parley.server.group.Memberships;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// To belong to a group: its owner and admins decide, unless it is open.
final class GroupGoal implements Goal {
    private final Gate gate;
    private final Memberships memberships;

    GroupGoal(Gate gate, Memberships memberships) {
        this.gate = gate;
        this.memberships = memberships;
    }

    @Override
    public void check(Sql sql, Wish wish) {
        gate.checkNewcomer(sql, wish.aboutGroup(), wish.applicant());
    }

    @Override
    public boolean stands(Sql sql, Wish wish) {
        return true;
    }

    @Override
    public boolean isGrantedAtOnce(Sql sql, Wish wish) {
        return switch (gate.policy(sql, wish.aboutGroup())) {
            case OPEN -> true;
            case APPROVE -> false;
            case CLOSED -> throw new Refused(Reason.GROUP_CLOSED);
        };
    }

    @Override
    public List<Id> deciders(Sql sql, Wish wish) {
        return gate.deciders(sql, wish.aboutGroup());
    }

    @Override
    public Id grant(Transaction tx, Wish wish, Id decider) {
        @Nullable Id by = decider.equals(wish.applicant()) ? null : decider;
        return memberships.join(tx, wish.aboutGroup(), wish.applicant(), by);
    }
}
