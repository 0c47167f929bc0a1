package chat.parley.server.role;

import chat.parley.protocol.Id;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.account.Right;
import chat.parley.server.access.AccessControl;
import chat.parley.server.access.Administrators;
import chat.parley.server.access.Roles;
import chat.parley.server.administration.Administration;
import chat.parley.server.role.RoleTable.Grant;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Roles that somebody promises now and others are given later. Whoever promises must be able to
/// give them, and be so still when they are given: else a promise outlives the right to make it.
///
/// All methods run within a unit of the writer.
public final class RoleGrants {
    private final AccessControl access;
    private final Administrators administrators;
    private final Roles roles = new Roles();

    public RoleGrants(Administration administration) {
        this.access = administration.access();
        this.administrators = administration.administrators();
    }

    /// Keys of roles that a request names, each once, in order.
    ///
    /// @throws Refused naming the field, if one of them cannot be a key
    public static List<String> named(String field, List<String> keys) {
        return RoleKeys.named(field, keys);
    }

    /// Lets a caller promise some roles, none of which takes nothing.
    ///
    /// @throws Refused with [Reason#FORBIDDEN], or naming the field where there is no such role
    public void requireAll(Transaction tx, Caller caller, String field, List<String> keys) {
        if (keys.isEmpty()) {
            return;
        }
        access.require(tx, caller, Right.ROLE_MANAGE);
        RoleKeys.checkKnown(field, keys, RoleTable.known(tx, keys));
        keys.forEach(key -> access.reach().requireAll(tx, caller, rights(tx, key)));
    }

    /// Gives a new account what was promised, as far as whoever promised it may still give it.
    ///
    /// @param by null for the host's operator
    /// @return what was given
    public List<String> give(Transaction tx, @Nullable Id by, Id account, List<String> keys) {
        if (keys.isEmpty() || (by != null && !mayStillGive(tx, by))) {
            return List.of();
        }
        List<String> given =
                RoleTable.known(tx, keys).stream()
                        .filter(key -> by == null || mayStillGive(tx, by, key))
                        .sorted()
                        .toList();
        boolean before = given.isEmpty() || administrators.exist(tx);
        given.forEach(key -> roles.give(tx, account, key));
        if (!before && administrators.exist(tx)) {
            tx.beforeAnswer(administrators::firstCame);
        }
        return given;
    }

    private boolean mayStillGive(Sql sql, Id by) {
        return access.barred(sql, by).isEmpty() && roles.allows(sql, by, Right.ROLE_MANAGE);
    }

    private boolean mayStillGive(Sql sql, Id by, String key) {
        return access.reach().holdsAll(sql, by, rights(sql, key));
    }

    private static List<String> rights(Sql sql, String key) {
        return RoleTable.grants(sql, key).stream().map(Grant::right).toList();
    }
}
