package chat.parley.server.application;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.server.group.Deciders;
import chat.parley.server.group.JoinRules;
import chat.parley.server.group.Memberships;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// To belong to a group: its owner and admins decide, unless it is open.
final class GroupGoal implements Goal {
    private final JoinRules rules;
    private final Memberships memberships;

    GroupGoal(JoinRules rules, Memberships memberships) {
        this.rules = rules;
        this.memberships = memberships;
    }

    @Override
    public void check(Sql sql, Wish wish) {
        rules.checkNewcomer(sql, wish.aboutGroup(), wish.applicant());
    }

    @Override
    public boolean stands(Sql sql, Wish wish) {
        return true;
    }

    @Override
    public boolean isGrantedAtOnce(Sql sql, Wish wish) {
        return switch (rules.policy(sql, wish.aboutGroup())) {
            case OPEN -> true;
            case APPROVE -> false;
            case CLOSED -> throw new Refused(Reason.GROUP_CLOSED);
        };
    }

    @Override
    public List<Id> deciders(Sql sql, Wish wish) {
        return Deciders.of(sql, wish.aboutGroup());
    }

    @Override
    public Id grant(Transaction tx, Wish wish, Id decider) {
        @Nullable Id by = decider.equals(wish.applicant()) ? null : decider;
        return memberships.join(tx, wish.aboutGroup(), wish.applicant(), by);
    }
}
