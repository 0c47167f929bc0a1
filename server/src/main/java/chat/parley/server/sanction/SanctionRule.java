package chat.parley.server.sanction;

import chat.parley.protocol.Id;
import chat.parley.server.log.PostingRule;
import chat.parley.server.storage.Transaction;
import java.util.List;

/// Nobody writes who is muted or banned, whatever their roles allow. Everything else a muted person
/// does goes on.
public final class SanctionRule implements PostingRule {
    private final SanctionsInForce relationship;

    public SanctionRule(SanctionsInForce relationship) {
        this.relationship = relationship;
    }

    @Override
    public void check(Transaction tx, Id sender) {
        List<StoredSanction> inForce = relationship.of(tx, sender);
        if (!inForce.isEmpty()) {
            throw SanctionsInForce.refusal(inForce.getFirst());
        }
    }
}
