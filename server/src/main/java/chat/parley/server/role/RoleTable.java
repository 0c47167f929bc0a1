package chat.parley.server.role;

import chat.parley.protocol.Id;
import chat.parley.protocol.operation.AccountRequest.HeldRole;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.util.List;

/// Roles, rights, and who has which.
final class RoleTable {
    private RoleTable() {}

    /// A right, with one of the roles that grant it.
    record Granted(String right, String description, String role) {}

    static void insert(Transaction tx, DefaultRight right) {
        tx.update(
                """
                insert into "right" (key, description, built_in) values (?, ?, 1)
                on conflict (key) do nothing""",
                right.key(),
                right.description());
    }

    /// Whether the role was not there yet.
    static boolean insert(Transaction tx, DefaultRole role) {
        return tx.update(
                        """
                        insert into role (key, name, description, built_in) values (?, ?, ?, 1)
                        on conflict (key) do nothing""",
                        role.key(),
                        role.displayName(),
                        role.description())
                > 0;
    }

    static void grant(Transaction tx, DefaultRole role, DefaultRight right) {
        tx.update(
                "insert into role_right (role_key, right_key) values (?, ?)",
                role.key(),
                right.key());
    }

    static void give(Transaction tx, Id account, String role) {
        tx.update(
                """
                insert into account_role (account_id, role_key) values (?, ?)
                on conflict (account_id, role_key) do nothing""",
                account,
                role);
    }

    static boolean holds(Sql sql, Id account, String right) {
        return sql.first(
                        """
                        select 1 from account_role a join role_right r on r.role_key = a.role_key
                        where a.account_id = ? and r.right_key = ?""",
                        row -> true,
                        account,
                        right)
                .isPresent();
    }

    static List<HeldRole> roles(Sql sql, Id account) {
        return sql.list(
                """
                select r.key, r.name, r.description
                from account_role a join role r on r.key = a.role_key
                where a.account_id = ? order by r.key""",
                row -> new HeldRole(row.text(1), row.text(2), row.text(3)),
                account);
    }

    static List<Granted> rights(Sql sql, Id account) {
        return sql.list(
                """
                select g.key, g.description, a.role_key
                from account_role a
                join role_right r on r.role_key = a.role_key
                join "right" g on g.key = r.right_key
                where a.account_id = ? order by g.key, a.role_key""",
                row -> new Granted(row.text(1), row.text(2), row.text(3)),
                account);
    }
}
