package chat.parley.server.application;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.server.access.AccessControl;
import chat.parley.server.friend.Friendships;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.util.List;

/// To become friends: the one who is asked decides.
final class FriendApplicationRule implements ApplicationRule {
    private final Friendships friendships;
    private final AccessControl access;

    FriendApplicationRule(Friendships friendships, AccessControl access) {
        this.friendships = friendships;
        this.access = access;
    }

    @Override
    public Grant check(Sql sql, Proposal proposal, Id asker) {
        if (proposal.applicant().equals(proposal.addressee())) {
            throw new Refused(Reason.TO_ONESELF);
        }
        friendships.blocks().requireNone(sql, asker, proposal.otherThan(asker));
        if (friendships.areFriends(sql, proposal.applicant(), proposal.askedOne())) {
            throw new Refused(Reason.ALREADY_FRIENDS);
        }
        access.requireAvailable(sql, proposal.askedOne());
        return new Friendship(friendships, proposal);
    }

    private record Friendship(Friendships friendships, Proposal proposal) implements Grant {
        @Override
        public boolean isDueAtOnce(Sql sql) {
            return false;
        }

        @Override
        public Id make(Transaction tx, Id decider) {
            return friendships.befriend(tx, decider, proposal.applicant());
        }
    }

    @Override
    public boolean stands(Sql sql, Proposal proposal) {
        return true;
    }

    @Override
    public List<Id> deciders(Sql sql, Proposal proposal) {
        return List.of(proposal.askedOne());
    }
}
