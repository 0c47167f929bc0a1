package chat.parley.server.access;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.account.HeldRight;
import chat.parley.protocol.model.account.HeldRole;
import chat.parley.protocol.model.account.Right;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Which accounts have which roles, joined with what these allow.
final class HeldRoleTable {
    private static final String SPEAKS =
            """
            select 1 from account_role held
            join role_right granted on granted.role_key = held.role_key
            where held.account_id = ? and granted.right_key = ?
                and not exists (select 1 from sanction where account_id = ? and\s"""
                    + SanctionRow.IN_FORCE
                    + ") limit 1";

    private HeldRoleTable() {}

    /// The roles of an account, by key.
    static List<HeldRole> of(Sql sql, Id account) {
        return sql.list(
                """
                select r.key, r.name, r.description
                from account_role held join role r on r.key = held.role_key
                where held.account_id = ? order by r.key""",
                row -> new HeldRole(row.text(), row.text(), row.text()),
                account);
    }

    /// One line for each role that grants a right, by right.
    static List<HeldRight> grants(Sql sql, Id account) {
        return sql.list(
                """
                select r.key, r.description, held.role_key
                from account_role held
                join role_right granted on granted.role_key = held.role_key
                join access_right r on r.key = granted.right_key
                where held.account_id = ? order by r.key, held.role_key""",
                row -> new HeldRight(row.text(), row.text(), List.of(row.text())),
                account);
    }

    /// Whether one of the account's roles grants one of two rights.
    static boolean allows(Sql sql, Id account, String right, String other) {
        return sql.has(
                """
                        select 1 from account_role held
                        join role_right granted on granted.role_key = held.role_key
                        where held.account_id = ? and granted.right_key in (?, ?)""",
                account,
                right,
                other);
    }

    /// Whether one of the account's roles lets it speak, and no sanction takes that away.
    ///
    /// @param now when a sanction that ends has not
    static boolean speaks(Sql sql, Id account, Instant now) {
        return sql.has(SPEAKS, account, Right.SPEAK.key(), account, now);
    }

    /// The keys of the rights of an account.
    static List<String> rights(Sql sql, Id account) {
        return sql.list(
                """
                select distinct granted.right_key from account_role held
                join role_right granted on granted.role_key = held.role_key
                where held.account_id = ?""",
                row -> row.text(),
                account);
    }

    /// Those of some accounts whom none of their roles grants a right.
    static List<Id> lacking(Sql sql, Collection<Id> accounts, String right) {
        return sql.list(
                """
                select value from ${ids} listed where not exists (
                    select 1 from account_role held
                    join role_right granted on granted.role_key = held.role_key
                    where held.account_id = listed.value and granted.right_key = ?)""",
                row -> row.id(),
                accounts,
                right);
    }

    /// The keys of the roles of some accounts, by account and key.
    static List<Map.Entry<Id, String>> of(Sql sql, Collection<Id> accounts) {
        return sql.list(
                """
                select account_id, role_key from account_role
                where account_id in ${ids}
                order by account_id, role_key""",
                row -> Map.entry(row.id(), row.text()),
                accounts);
    }

    static void deleteAll(Transaction tx, Id account) {
        tx.update("delete from account_role where account_id = ?", account);
    }

    /// Gives a role, which the account may have already.
    static void insert(Transaction tx, Id account, String role) {
        tx.update(
                """
                insert into account_role (account_id, role_key) values (?, ?)
                on conflict (account_id, role_key) do nothing""",
                account,
                role);
    }

    /// Whether somebody can administer and sign in, and is not banned.
    ///
    /// @param now when a ban that ends has not
    static boolean anybodyAdministers(Sql sql, String administering, String entering, Instant now) {
        return sql.has(
                """
                        select 1 from role_right administers
                        join account_role held on held.role_key = administers.role_key
                        where administers.right_key = ?
                            and exists (
                                select 1 from account_role other
                                join role_right enters on enters.role_key = other.role_key
                                where other.account_id = held.account_id
                                    and enters.right_key = ?)
                            and not exists (
                                select 1 from sanction
                                where account_id = held.account_id and kind = 'BAN'
                                    and lifted_at is null and (until is null or until > ?))
                        limit 1""",
                administering,
                entering,
                now);
    }
}
