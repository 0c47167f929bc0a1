package chat.parley.server.application;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.server.friend.Friendships;
import chat.parley.server.group.Bans;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.util.List;

/// To become friends: the one who is asked decides.
final class FriendGoal implements Goal {
    private final Friendships friendships;
    private final Bans bans;

    FriendGoal(Friendships friendships, Bans bans) {
        this.friendships = friendships;
        this.bans = bans;
    }

    @Override
    public void check(Sql sql, Wish wish) {
        if (wish.applicant().equals(wish.addressee())) {
            throw new Refused(Reason.TO_ONESELF);
        }
        if (friendships.areFriends(sql, wish.applicant(), wish.askedOne())) {
            throw new Refused(Reason.ALREADY_FRIENDS);
        }
        if (bans.isBanned(sql, wish.askedOne())) {
            throw new Refused(Reason.NOT_AVAILABLE);
        }
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
