package chat.parley.server.access;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.account.HeldRight;
import chat.parley.protocol.model.account.HeldRole;
import chat.parley.protocol.model.account.Right;
import chat.parley.server.storage.Row;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Who has which roles, and what these allow: the union of all their rights. Always asked of the
/// database and kept nowhere, so that a change acts at once.
public final class Roles {
    /// The role of everybody who signs up.
    public static final String USER = "user";

    public static final String ADMIN = "admin";

    /// The roles of an account, by key.
    public List<HeldRole> held(Sql sql, Id account) {
        return sql.list(
                """
                select r.key, r.name, r.description
                from account_role held join role r on r.key = held.role_key
                where held.account_id = ? order by r.key""",
                row -> new HeldRole(row.text(1), row.text(2), row.text(3)),
                account);
    }

    /// The effective rights of an account, by key, each with the roles that it comes from.
    public List<HeldRight> rights(Sql sql, Id account) {
        List<HeldRight> rights = new ArrayList<>();
        for (HeldRight grant : grants(sql, account)) {
            if (rights.isEmpty() || !rights.getLast().key().equals(grant.key())) {
                rights.add(grant);
            } else {
                rights.add(merged(rights.removeLast(), grant));
            }
        }
        return rights;
    }

    /// One line for each role that grants a right, by right.
    private static List<HeldRight> grants(Sql sql, Id account) {
        return sql.list(
                """
                select r.key, r.description, held.role_key
                from account_role held
                join role_right granted on granted.role_key = held.role_key
                join access_right r on r.key = granted.right_key
                where held.account_id = ? order by r.key, held.role_key""",
                Roles::grant,
                account);
    }

    private static HeldRight grant(Row row) {
        return new HeldRight(row.text(1), row.text(2), List.of(row.text(3)));
    }

    private static HeldRight merged(HeldRight right, HeldRight other) {
        List<String> from = new ArrayList<>(right.from());
        from.addAll(other.from());
        return new HeldRight(right.key(), right.description(), from);
    }

    /// Whether one of the account's roles grants a right, or the right to administer, which implies
    /// it.
    public boolean allows(Sql sql, Id account, Right right) {
        return sql.first(
                        """
                        select 1 from account_role held
                        join role_right granted on granted.role_key = held.role_key
                        where held.account_id = ? and granted.right_key in (?, ?)""",
                        row -> row.number(1),
                        account,
                        right.key(),
                        right.isAdministrative() ? Right.ADMIN.key() : right.key())
                .isPresent();
    }

    /// The keys of all that an account's roles grant, whether or not it may use them now.
    public Set<String> granted(Sql sql, Id account) {
        return Set.copyOf(
                sql.list(
                        """
                        select distinct granted.right_key from account_role held
                        join role_right granted on granted.role_key = held.role_key
                        where held.account_id = ?""",
                        row -> row.text(1),
                        account));
    }

    /// Those of some accounts whom none of their roles grants a right.
    public Set<Id> lacking(Sql sql, Collection<Id> accounts, Right right) {
        return Set.copyOf(
                sql.list(
                        """
                        select value from ${ids} listed where not exists (
                            select 1 from account_role held
                            join role_right granted on granted.role_key = held.role_key
                            where held.account_id = listed.value and granted.right_key = ?)""",
                        row -> row.id(1),
                        accounts,
                        right.key()));
    }

    /// The keys of the roles of some accounts, by account.
    public Map<Id, List<String>> heldBy(Sql sql, Collection<Id> accounts) {
        return sql
                .list(
                        """
                        select account_id, role_key from account_role
                        where account_id in ${ids}
                        order by account_id, role_key""",
                        row -> Map.entry(row.id(1), row.text(2)),
                        accounts)
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /// Takes all roles from an account.
    public void takeAll(Transaction tx, Id account) {
        tx.update("delete from account_role where account_id = ?", account);
    }

    /// Gives a role to an account, which may have it already.
    public void give(Transaction tx, Id account, String role) {
        tx.update(
                """
                insert into account_role (account_id, role_key) values (?, ?)
                on conflict (account_id, role_key) do nothing""",
                account,
                role);
    }
}
