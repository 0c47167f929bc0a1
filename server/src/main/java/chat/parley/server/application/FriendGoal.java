package chat.parley.server.application;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.server.friend.Friendships;
import chat.parley.server.sanction.Standing;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.util.List;

/// To become friends: the one who is asked decides.
final class FriendGoal implements Goal {
    private final Friendships friendships;
    private final Standing standing;

    FriendGoal(Friendships friendships, Standing standing) {
        this.friendships = friendships;
        this.standing = standing;
    }

    @Override
    public void check(Sql sql, Wish wish) {
        if (wish.applicant().equals(wish.addressee())) {
            throw new Refused(Reason.TO_ONESELF);
        }
        if (friendships.areFriends(sql, wish.applicant(), wish.askedOne())) {
            throw new Refused(Reason.ALREADY_FRIENDS);
        }
        standing.checkAvailable(sql, wish.askedOne());
    }

    @Override
    public boolean stands(Sql sql, Wish wish) {
        return true;
    }

    @Override
    public boolean isGrantedAtOnce(Sql sql, Wish wish) {
        return false;
    }

    @Override
    public List<Id> deciders(Sql sql, Wish wish) {
        return List.of(wish.askedOne());
    }

    @Override
    public Id grant(Transaction tx, Wish wish, Id decider) {
        return friendships.befriend(tx, decider, wish.applicant());
    }
}
