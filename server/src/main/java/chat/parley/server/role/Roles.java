package chat.parley.server.role;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.AccountRequest.HeldRight;
import chat.parley.protocol.operation.AccountRequest.HeldRole;
import chat.parley.server.log.PostingRule;
import chat.parley.server.role.RoleTable.Granted;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Who may do what: the rights of an account are those of all its roles together. They are read
/// where they are needed, never copied, so that a change acts at once.
public final class Roles implements PostingRule {

    /// Adds the default roles and rights that are missing. A role that is there keeps what the
    /// administrators made of it.
    public void addDefaults(Transaction tx) {
        for (DefaultRight right : DefaultRight.values()) {
            RoleTable.insert(tx, right);
        }
        for (DefaultRole role : DefaultRole.values()) {
            if (RoleTable.insert(tx, role)) {
                role.rights().forEach(right -> RoleTable.grant(tx, role, right));
            }
        }
    }

    public void give(Transaction tx, Id account, DefaultRole role) {
        RoleTable.give(tx, account, role.key());
    }

    public boolean holds(Sql sql, Id account, DefaultRight right) {
        return RoleTable.holds(sql, account, right.key());
    }

    /// Nobody writes without the right to speak.
    @Override
    public void check(Transaction tx, Id sender) {
        if (!holds(tx, sender, DefaultRight.SPEAK)) {
            throw new Refused(Reason.MAY_NOT_SPEAK);
        }
    }

    public List<HeldRole> roles(Sql sql, Id account) {
        return RoleTable.roles(sql, account);
    }

    /// The effective rights, each with the roles that it comes from.
    public List<HeldRight> rights(Sql sql, Id account) {
        Map<String, List<Granted>> byRight = new LinkedHashMap<>();
        for (Granted granted : RoleTable.rights(sql, account)) {
            byRight.computeIfAbsent(granted.right(), _ -> new ArrayList<>()).add(granted);
        }
        return byRight.values().stream().map(Roles::held).toList();
    }

    private static HeldRight held(List<Granted> grants) {
        Granted first = grants.getFirst();
        return new HeldRight(
                first.right(), first.description(), grants.stream().map(Granted::role).toList());
    }
}
