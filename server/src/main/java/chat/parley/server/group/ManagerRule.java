package chat.parley.server.group;

import chat.parley.protocol.Id;
import chat.parley.protocol.operation.Right;
import chat.parley.server.audit.Permissions;
import chat.parley.server.log.PostingRule;
import chat.parley.server.storage.Transaction;

/// Whoever manages all groups writes in the muted ones that they belong to.
public final class ManagerRule implements PostingRule {
    private final Permissions permissions;

    public ManagerRule(Permissions permissions) {
        this.permissions = permissions;
    }

    /// Forbids nothing.
    @Override
    public void check(Transaction tx, Id sender) {}

    @Override
    public boolean outranksMutes(Transaction tx, Id sender) {
        return permissions.allows(tx, sender, Right.GROUP_MANAGE);
    }
}
