package chat.parley.server.role;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.account.RoleView;
import chat.parley.server.storage.Row;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The rows of roles, of what they grant, and of who has them.
final class RoleTable {
    private RoleTable() {}

    /// A role, without what it grants.
    record Role(String key, String name, String description, boolean builtIn) {}

    /// A right that a role grants.
    ///
    /// @param builtIn whether the role came with it
    record Grant(String role, String right, boolean builtIn) {}

    static Optional<Role> find(Sql sql, String key) {
        return sql.first(
                "select key, name, description, built_in from role where key = ?",
                RoleTable::role,
                key);
    }

    /// The roles above `after`, by key, with what they grant and how many have them.
    static List<RoleView> page(Sql sql, String after, int limit) {
        List<RoleView> bare =
                sql.list(
                        """
                        select key, name, description, built_in,
                            (select count(*) from account_role where role_key = role.key)
                        from role where key > ? order by key limit ?""",
                        row -> view(role(row), row.integer()),
                        after,
                        limit);
        Map<String, List<String>> rights =
                grants(sql, bare.stream().map(RoleView::key).toList()).stream()
                        .collect(
                                Collectors.groupingBy(
                                        Grant::role,
                                        Collectors.mapping(Grant::right, Collectors.toList())));
        return bare.stream()
                .map(role -> with(role, rights.getOrDefault(role.key(), List.of())))
                .toList();
    }

    private static RoleView view(Role role, int holders) {
        return new RoleView(
                role.key(), role.name(), role.description(), role.builtIn(), List.of(), holders);
    }

    private static RoleView with(RoleView role, List<String> rights) {
        return new RoleView(
                role.key(),
                role.name(),
                role.description(),
                role.builtIn(),
                rights,
                role.holders());
    }

    private static Role role(Row row) {
        return new Role(row.text(), row.text(), row.text(), row.flag());
    }

    /// Adds a role.
    ///
    /// @return whether it is there; it is not when its key or its name is taken
    static boolean insert(Transaction tx, Role role) {
        return tx.update(
                        """
                        insert into role (key, name, description, built_in) values (?, ?, ?, ?)
                        on conflict do nothing""",
                        role.key(),
                        role.name(),
                        role.description(),
                        role.builtIn())
                > 0;
    }

    static void update(Transaction tx, Role role) {
        tx.update(
                "update role set name = ?, description = ? where key = ?",
                role.name(),
                role.description(),
                role.key());
    }

    static boolean isNamed(Sql sql, String name) {
        return sql.has("select 1 from role where name = ?", name);
    }

    static void delete(Transaction tx, String key) {
        tx.update("delete from role_right where role_key = ?", key);
        tx.update("delete from role where key = ?", key);
    }

    /// What a role grants, by right.
    static List<Grant> grants(Sql sql, String role) {
        return grants(sql, List.of(role));
    }

    /// What some roles grant, by role and right.
    private static List<Grant> grants(Sql sql, List<String> roles) {
        return sql.list(
                """
                select role_key, right_key, built_in from role_right
                where role_key in ${texts}
                order by role_key, right_key""",
                row -> new Grant(row.text(), row.text(), row.flag()),
                roles);
    }

    /// Has a role grant these rights, and besides what it came with nothing else.
    static void grant(Transaction tx, String role, List<String> rights) {
        tx.update("delete from role_right where role_key = ? and built_in = 0", role);
        tx.update(
                """
                insert into role_right (role_key, right_key, built_in)
                select ?, value, 0 from ${texts} listed where true
                on conflict (role_key, right_key) do nothing""",
                role,
                rights);
    }

    static int holders(Sql sql, String role) {
        return sql.count("select count(*) from account_role where role_key = ?", role);
    }

    /// Some of those who have a role, by id.
    static List<Id> holders(Sql sql, String role, long after, int limit) {
        return sql.list(
                """
                select account_id from account_role where role_key = ? and account_id > ?
                order by account_id limit ?""",
                row -> row.id(),
                role,
                after,
                limit);
    }

    /// Those of some accounts that have a role.
    static List<Id> holders(Sql sql, String role, Collection<Id> accounts) {
        return sql.list(
                """
                select account_id from account_role
                where role_key = ? and account_id in ${ids}""",
                row -> row.id(),
                role,
                accounts);
    }

    /// The roles of an account, by key.
    static List<String> of(Sql sql, Id account) {
        return sql.list(
                "select role_key from account_role where account_id = ? order by role_key",
                row -> row.text(),
                account);
    }

    /// Those of some keys that are roles.
    static List<String> known(Sql sql, List<String> keys) {
        return sql.list("select key from role where key in ${texts}", row -> row.text(), keys);
    }

    /// Gives an account these roles and no others.
    static void assign(Transaction tx, Id account, List<String> roles) {
        tx.update("delete from account_role where account_id = ?", account);
        tx.update(
                """
                insert into account_role (account_id, role_key)
                select ?, value from ${texts} listed""",
                account,
                roles);
    }
}
