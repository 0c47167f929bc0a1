package chat.parley.server.application;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.server.friend.Friendships;
import chat.parley.server.group.JoinRules;
import chat.parley.server.group.Memberships;
import chat.parley.server.group.model.StoredGroup;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.util.List;

/// To have somebody else belong to a group: a friend of whoever invites does at once, anybody else
/// decides themselves.
final class InvitationRule implements ApplicationRule {
    private final Friendships friendships;
    private final JoinRules rules;
    private final Memberships memberships;

    InvitationRule(Friendships friendships, JoinRules rules, Memberships memberships) {
        this.friendships = friendships;
        this.rules = rules;
        this.memberships = memberships;
    }

    @Override
    public Grant check(Sql sql, Proposal proposal, Id asker) {
        if (proposal.applicant().equals(proposal.addressee())) {
            throw new Refused(Reason.TO_ONESELF);
        }
        friendships.blocks().requireNone(sql, asker, proposal.otherThan(asker));
        rules.checkInviter(sql, proposal.aboutGroup(), proposal.applicant());
        StoredGroup group = rules.checkNewcomer(sql, proposal.aboutGroup(), proposal.askedOne());
        return new Invited(friendships, memberships, group, proposal);
    }

    private record Invited(
            Friendships friendships, Memberships memberships, StoredGroup group, Proposal proposal)
            implements Grant {
        @Override
        public boolean isDueAtOnce(Sql sql) {
            return friendships.areFriends(sql, proposal.applicant(), proposal.askedOne());
        }

        @Override
        public Id make(Transaction tx, Id decider) {
            return memberships.bringIn(tx, group, proposal.askedOne(), proposal.applicant());
        }
    }

    /// Whoever invited must still be allowed to.
    @Override
    public boolean stands(Sql sql, Proposal proposal) {
        return rules.mayInvite(sql, proposal.aboutGroup(), proposal.applicant());
    }

    @Override
    public List<Id> deciders(Sql sql, Proposal proposal) {
        return List.of(proposal.askedOne());
    }
}
