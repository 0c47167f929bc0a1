package chat.parley.server.role;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.account.Right;
import chat.parley.server.log.PostingRule;
import chat.parley.server.storage.Transaction;

/// Only those write whom a role lets speak. Whoever may manage every group writes in muted ones,
/// too.
public final class SpeakRule implements PostingRule {
    private final Roles roles = new Roles();

    @Override
    public void check(Transaction tx, Id sender) {
        if (!roles.allows(tx, sender, Right.SPEAK)) {
            throw new Refused(Reason.MAY_NOT_SPEAK);
        }
    }

    @Override
    public boolean outranksMutes(Transaction tx, Id sender) {
        return roles.allows(tx, sender, Right.GROUP_MANAGE);
    }
}
