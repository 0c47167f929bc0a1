package chat.parley.server.application;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.server.friend.Friendships;
import chat.parley.server.group.JoinRules;
import chat.parley.server.group.Memberships;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.util.List;

/// To have somebody else belong to a group: a friend of whoever invites does at once, anybody else
/// decides themselves.
final class InvitationGoal implements Goal {
    private final Friendships friendships;
    private final JoinRules rules;
    private final Memberships memberships;

    InvitationGoal(Friendships friendships, JoinRules rules, Memberships memberships) {
        this.friendships = friendships;
        this.rules = rules;
        this.memberships = memberships;
    }

    @Override
    public void check(Sql sql, Wish wish) {
        if (wish.applicant().equals(wish.addressee())) {
            throw new Refused(Reason.TO_ONESELF);
        }
        rules.checkInviter(sql, wish.aboutGroup(), wish.applicant());
        rules.checkNewcomer(sql, wish.aboutGroup(), wish.askedOne());
    }

    /// Whoever invited must still be allowed to.
    @Override
    public boolean stands(Sql sql, Wish wish) {
        return rules.mayInvite(sql, wish.aboutGroup(), wish.applicant());
    }

    @Override
    public boolean isGrantedAtOnce(Sql sql, Wish wish) {
        return friendships.areFriends(sql, wish.applicant(), wish.askedOne());
    }

    @Override
    public List<Id> deciders(Sql sql, Wish wish) {
        return List.of(wish.askedOne());
    }

    @Override
    public Id grant(Transaction tx, Wish wish, Id decider) {
        return memberships.join(tx, wish.aboutGroup(), wish.askedOne(), wish.applicant());
    }
}
