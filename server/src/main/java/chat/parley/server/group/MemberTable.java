package chat.parley.server.group;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.group.Rank;
import chat.parley.server.account.ProfileRow;
import chat.parley.server.group.model.Membership;
import chat.parley.server.storage.Row;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who belongs to which group.
final class MemberTable {
    /// Where a member stands in the list.
    private static final String RANK =
            "case m.rank when 'OWNER' then 1 when 'ADMIN' then 2 else 3 end, a.name_key";

    private static final String NAMED =
            "select "
                    + ProfileRow.COLUMNS
                    + """
                , m.account_id, m.rank, m.joined_at, m.muted_until
            from member m join account a on a.id = m.account_id
            where m.group_id = ?
            """;

    private static final String BEHIND =
            """
            and (%s) > (
                select %s from account a
                left join member m on m.account_id = a.id and m.group_id = ?
                where a.id = ?)
            """
                    .formatted(RANK, RANK);

    private static final String IN_ORDER = "order by " + RANK + " limit ?";

    private MemberTable() {}

    /// A member with their profile.
    record Named(Profile profile, Membership membership) {}

    /// Adds a member.
    ///
    /// @return whether they were none
    static boolean insert(Transaction tx, Id group, Id account, Rank rank, Instant now) {
        return tx.update(
                        """
                        insert into member (group_id, account_id, rank, joined_at)
                        values (?, ?, ?, ?) on conflict do nothing""",
                        group,
                        account,
                        rank,
                        now)
                > 0;
    }

    static void delete(Transaction tx, Id group, Id account) {
        tx.update("delete from member where group_id = ? and account_id = ?", group, account);
    }

    static void rank(Transaction tx, Id group, Id account, Rank rank) {
        tx.update(
                "update member set rank = ? where group_id = ? and account_id = ?",
                rank,
                group,
                account);
    }

    static void mute(Transaction tx, Id group, Id account, @Nullable Instant until) {
        tx.update(
                "update member set muted_until = ? where group_id = ? and account_id = ?",
                until,
                group,
                account);
    }

    static Optional<Membership> find(Sql sql, Id group, Id account) {
        return sql.first(
                """
                select account_id, rank, joined_at, muted_until from member
                where group_id = ? and account_id = ?""",
                row -> membership(row),
                group,
                account);
    }

    static int count(Sql sql, Id account) {
        return sql.count("select count(*) from member where account_id = ?", account);
    }

    /// The groups that an account belongs to, by id.
    static List<Id> groups(Sql sql, Id account) {
        return sql.list(
                "select group_id from member where account_id = ? order by group_id",
                row -> row.id(),
                account);
    }

    /// All members of the groups that an account belongs to, itself included.
    static List<Id> fellows(Sql sql, Id account) {
        return sql.list(
                """
                select distinct other.account_id from member own
                join member other on other.group_id = own.group_id
                where own.account_id = ?""",
                row -> row.id(),
                account);
    }

    /// All members, by id.
    static List<Id> accounts(Sql sql, Id group) {
        return sql.list(
                "select account_id from member where group_id = ? order by account_id",
                row -> row.id(),
                group);
    }

    /// Those of [Deciders], by id.
    static List<Id> deciders(Sql sql, Id group) {
        return sql.list(
                "select account_id from member where group_id = ? and rank in "
                        + Deciders.RANKS
                        + " order by account_id",
                row -> row.id(),
                group);
    }

    /// The owner, the admins, then the others, each by name.
    static List<Named> page(Sql sql, Id group, int limit) {
        return sql.list(NAMED + IN_ORDER, MemberTable::named, group, limit);
    }

    /// Those behind `after`; where that one is no member any more, behind where a member would
    /// stand.
    static List<Named> page(Sql sql, Id group, Id after, int limit) {
        return sql.list(NAMED + BEHIND + IN_ORDER, MemberTable::named, group, group, after, limit);
    }

    private static Named named(Row row) {
        return new Named(ProfileRow.read(row), membership(row));
    }

    private static Membership membership(Row row) {
        return new Membership(
                row.id(), Rank.valueOf(row.text()), row.instant(), row.nullableInstant());
    }
}
