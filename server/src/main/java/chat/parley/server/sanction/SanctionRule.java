package chat.parley.server.sanction;

import chat.parley.protocol.Id;
import chat.parley.server.log.PostingRule;
import chat.parley.server.storage.Transaction;
import java.util.List;

/// Nobody writes who is muted or banned, whatever their roles allow. Everything else a muted person
/// does goes on.
public final class SanctionRule implements PostingRule {
    private final Standing standing;

    public SanctionRule(Standing standing) {
        this.standing = standing;
    }

    @Override
    public void check(Transaction tx, Id sender) {
        List<Imposed> inForce = standing.of(tx, sender);
        if (!inForce.isEmpty()) {
            throw Standing.refusal(inForce.getFirst());
        }
    }
}
