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
final class GroupApplicationRule implements ApplicationRule {
    private final JoinRules rules;
    private final Memberships memberships;

    GroupApplicationRule(JoinRules rules, Memberships memberships) {
        this.rules = rules;
        this.memberships = memberships;
    }

    @Override
    public void check(Sql sql, Proposal proposal) {
        rules.checkNewcomer(sql, proposal.aboutGroup(), proposal.applicant());
    }

    @Override
    public boolean stands(Sql sql, Proposal proposal) {
        return true;
    }

    @Override
    public boolean isGrantedAtOnce(Sql sql, Proposal proposal) {
        return switch (rules.policy(sql, proposal.aboutGroup())) {
            case OPEN -> true;
            case APPROVE -> false;
            case CLOSED -> throw new Refused(Reason.GROUP_CLOSED);
        };
    }

    @Override
    public List<Id> deciders(Sql sql, Proposal proposal) {
        return Deciders.of(sql, proposal.aboutGroup());
    }

    @Override
    public Id grant(Transaction tx, Proposal proposal, Id decider) {
        @Nullable Id by = decider.equals(proposal.applicant()) ? null : decider;
        return memberships.join(tx, proposal.aboutGroup(), proposal.applicant(), by);
    }
}
