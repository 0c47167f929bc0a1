package chat.parley.server.application;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.server.group.Deciders;
import chat.parley.server.group.JoinRules;
import chat.parley.server.group.Memberships;
import chat.parley.server.group.model.StoredGroup;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import chat.parley.server.words.FieldText;
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
    public Grant check(Sql sql, Proposal proposal, Id asker) {
        StoredGroup group = rules.checkNewcomer(sql, proposal.aboutGroup(), proposal.applicant());
        return new Admission(memberships, group, proposal);
    }

    private record Admission(Memberships memberships, StoredGroup group, Proposal proposal)
            implements Grant {
        @Override
        public boolean isDueAtOnce(Sql sql) {
            return switch (group.policy()) {
                case OPEN -> true;
                case APPROVE -> {
                    requireAnswer();
                    yield false;
                }
                case CLOSED -> throw new Refused(Reason.GROUP_CLOSED);
            };
        }

        @Override
        public Id make(Transaction tx, Id decider) {
            @Nullable Id by = decider.equals(proposal.applicant()) ? null : decider;
            return memberships.join(tx, group, proposal.applicant(), by);
        }

        /// Whoever asks to join answers what the group asks.
        private void requireAnswer() {
            String question = group.profile().question();
            if (question != null && (proposal.text() == null || proposal.text().isBlank())) {
                throw Refused.field("text", FieldText.ANSWER, question);
            }
        }
    }

    @Override
    public boolean stands(Sql sql, Proposal proposal) {
        return true;
    }

    @Override
    public List<Id> deciders(Sql sql, Proposal proposal) {
        return Deciders.of(sql, proposal.aboutGroup());
    }
}
