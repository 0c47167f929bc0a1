package chat.parley.server.account;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.Profile;
import chat.parley.server.account.AccountVersions.Changed;
import chat.parley.server.account.AccountVersions.Raised;
import chat.parley.server.account.name.AccountName;
import chat.parley.server.storage.Row;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rows of accounts.
final class AccountTable {
    private static final String SELECT =
            "select " + ProfileRow.COLUMNS + ", a.registered_at, a.version from account a ";

    private AccountTable() {}

    /// An account as it is stored, without what only signing in needs.
    record Account(Profile profile, Instant registeredAt, long version) {
        Id id() {
            return profile.id();
        }
    }

    static Optional<Account> find(Sql sql, Id id) {
        return sql.first(SELECT + "where id = ?", AccountTable::account, id);
    }

    /// The account of a name, unless it was deleted.
    static Optional<Account> named(Sql sql, String key) {
        return sql.first(
                SELECT + "where name_key = ? and kind <> 'DELETED'", AccountTable::account, key);
    }

    /// The account that has a name, or had it, though it was deleted.
    static Optional<Account> everNamed(Sql sql, String key) {
        return sql.first(
                SELECT
                        + """
                        where name_key = ?
                            or id in (select account_id from former_name where name_key = ?)
                        """,
                AccountTable::account,
                key,
                key);
    }

    /// Some accounts.
    static List<Account> find(Sql sql, List<Id> ids) {
        return sql.list(SELECT + "where id in ${ids}", AccountTable::account, ids);
    }

    /// Some accounts by their keys.
    static Map<String, Id> withKeys(Sql sql, List<String> keys) {
        Map<String, Id> found = new HashMap<>();
        sql.list(
                """
                select name_key, id from account
                where name_key in ${texts}""",
                row -> found.put(row.text(), row.id()),
                keys);
        return found;
    }

    /// The accounts above `after`, by id, whose name or nickname matches a pattern, or whose phone
    /// or e-mail is asked for and may be; without `me`.
    static List<Account> matching(Sql sql, Sought sought, Id me, long after, int limit) {
        return sql.list(
                SELECT
                        + """
                        where id > ? and id <> ? and kind <> 'DELETED'
                            and (name_key like ? escape '\\' or nickname_key like ? escape '\\'
                                or findable = 1 and (phone like ? or email_key = ?))
                        order by id limit ?""",
                AccountTable::account,
                after,
                me,
                sought.name(),
                sought.name(),
                sought.phone(),
                sought.email(),
                limit);
    }

    /// Adds an account.
    ///
    /// @return whether it is there; it is not when its name, or one that looks like it, is taken
    static boolean insert(Transaction tx, Id id, NewAccount account, Instant now) {
        return tx.update(
                        """
                        insert into account (id, kind, name, name_key, skeleton, nickname,
                            nickname_key, password_hash, registered_at, version, change)
                        select ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ? where not exists (
                            select 1 from former_name where name_key = ? or skeleton = ?)
                        on conflict do nothing""",
                        id,
                        account.kind(),
                        account.name().text(),
                        account.name().key(),
                        account.name().skeleton(),
                        account.nickname(),
                        account.nickname() == null ? null : AccountName.key(account.nickname()),
                        account.passwordHash(),
                        now,
                        id,
                        account.name().key(),
                        account.name().skeleton())
                > 0;
    }

    /// Gives an account another name, and keeps the old one from everybody else.
    ///
    /// @return whether it has it; not when somebody else has or had it, or one that looks like it
    static boolean rename(Transaction tx, Id id, AccountName name) {
        keepName(tx, id, name.text());
        return tx.update(
                        """
                        update account set name = ?, name_key = ?, skeleton = ?
                        where id = ? and not exists (
                            select 1 from account
                            where id <> ? and (name_key = ? or skeleton = ?)
                            union all select 1 from former_name
                            where account_id <> ? and (name_key = ? or skeleton = ?))""",
                        name.text(),
                        name.key(),
                        name.skeleton(),
                        id,
                        id,
                        name.key(),
                        name.skeleton(),
                        id,
                        name.key(),
                        name.skeleton())
                > 0;
    }

    /// Leaves nothing of an account but that it was: it is called by a name that nobody can choose.
    ///
    /// @param freeAt when others may take the names that it had
    static void delete(Transaction tx, Id id, Instant freeAt) {
        String name = Profile.nameOfDeleted(id);
        keepName(tx, id, name);
        tx.update("update former_name set free_at = ? where account_id = ?", freeAt, id);
        tx.update(
                """
                update account set kind = 'DELETED', name = ?, name_key = ?, skeleton = ?,
                    nickname = null, nickname_key = null,
                    signature = null, password_hash = null, must_change = 0,
                    zone = null, language = null, avatar = null, color = null, region = null,
                    email = null, email_key = null, phone = null, findable = 0,
                    receipts = 'SHOWN', email_confirmed = 0
                where id = ?""",
                name,
                name,
                name,
                id);
    }

    /// Lets others have the names of deleted accounts that were kept for long enough.
    static void releaseNames(Transaction tx, Instant now) {
        tx.update("delete from former_name where free_at <= ?", now);
    }

    /// Keeps an account's name from everybody else, before it gets another.
    private static void keepName(Transaction tx, Id id, String next) {
        tx.update(
                """
                insert into former_name (name_key, name, skeleton, account_id)
                select name_key, name, skeleton, id from account where id = ? and name <> ?
                on conflict do nothing""",
                id,
                next);
    }

    static void edit(Transaction tx, Profile profile) {
        String nickname = profile.nickname();
        tx.update(
                """
                update account set nickname = ?, nickname_key = ?, signature = ?, avatar = ?,
                    color = ?, region = ?
                where id = ?""",
                nickname,
                nickname == null ? null : AccountName.key(nickname),
                profile.signature(),
                profile.avatar(),
                profile.color(),
                profile.region(),
                profile.id());
    }

    static Account account(Row row) {
        return new Account(ProfileRow.read(row), row.instant(), row.number());
    }

    /// Raises the version.
    ///
    /// @param change the id of the change
    static void raise(Transaction tx, Id account, Id change) {
        tx.update(
                "update account set version = version + 1, change = ? where id = ?",
                change,
                account);
    }

    /// The same, of some accounts with one statement.
    static List<Raised> raise(Transaction tx, List<Id> accounts, Id change) {
        return tx.list(
                """
                update account set version = version + 1, change = ?
                where id in ${ids} returning id, version""",
                row -> new Raised(row.id(), row.number()),
                change,
                accounts);
    }

    static long version(Sql sql, Id account) {
        return sql.first("select version from account where id = ?", row -> row.number(), account)
                .orElse(0L);
    }

    /// The accounts that changed after a mark, the oldest change first.
    static List<Changed> changedAfter(Sql sql, Id mark, int limit) {
        return sql.list(
                "select id, change from account where change > ? order by change limit ?",
                row -> new Changed(row.id(), row.id()),
                mark,
                limit);
    }

    static Optional<Id> lastChange(Sql sql) {
        return sql.first(
                "select change from account order by change desc limit 1", row -> row.id());
    }

    /// Whether anybody has signed up.
    static boolean hasPeople(Sql sql) {
        return sql.has("select 1 from account where kind = 'PERSON'");
    }
}
