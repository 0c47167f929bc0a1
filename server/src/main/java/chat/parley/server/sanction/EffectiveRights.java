package chat.parley.server.sanction;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.account.Right;
import chat.parley.server.audit.HeldRights;
import chat.parley.server.storage.Sql;
import java.util.Set;

/// What roles allow, and nothing of it while one is banned.
public final class EffectiveRights implements HeldRights {
    private final HeldRights roles;
    private final SanctionsInForce relationship;

    public EffectiveRights(HeldRights roles, SanctionsInForce relationship) {
        this.roles = roles;
        this.relationship = relationship;
    }

    @Override
    public boolean allows(Sql sql, Id account, Right right) {
        return roles.allows(sql, account, right) && relationship.ban(sql, account).isEmpty();
    }

    @Override
    public Set<String> granted(Sql sql, Id account) {
        return roles.granted(sql, account);
    }
}
