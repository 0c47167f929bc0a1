package chat.parley.server.sanction;

import chat.parley.protocol.Id;
import chat.parley.protocol.operation.Right;
import chat.parley.server.audit.Permissions;
import chat.parley.server.storage.Sql;
import java.util.Set;

/// What roles allow, and nothing of it while one is banned.
public final class EffectiveRights implements Permissions {
    private final Permissions roles;
    private final Standing standing;

    public EffectiveRights(Permissions roles, Standing standing) {
        this.roles = roles;
        this.standing = standing;
    }

    @Override
    public boolean allows(Sql sql, Id account, Right right) {
        return roles.allows(sql, account, right) && standing.ban(sql, account).isEmpty();
    }

    @Override
    public Set<String> granted(Sql sql, Id account) {
        return roles.granted(sql, account);
    }
}
