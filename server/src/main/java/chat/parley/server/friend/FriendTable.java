package chat.parley.server.friend;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.Friend;
import chat.parley.protocol.model.Profile;
import chat.parley.server.storage.Row;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Friendships, each stored once: the smaller id first.
final class FriendTable {
    /// The friends of an account from both sides of the pairs, above an id; without those who block
    /// it, whom it is to take for former friends.
    private static final String SEEN =
            """
            select b.friend, b.conversation_id, b.since, m.remark, coalesce(m.starred, 0) from (
                select high_id as friend, conversation_id, since from friendship
                where low_id = ? and ended_at is null and high_id > ?
                union all
                select low_id as friend, conversation_id, since from friendship
                where high_id = ? and ended_at is null and low_id > ?) as b
            left join friend_mark m on m.account_id = ? and m.friend_id = b.friend
            """;

    private static final String UNBLOCKED =
            """
            where not exists (
                select 1 from account_block x where x.account_id = b.friend and x.blocked_id = ?)
            """;

    private FriendTable() {}

    /// A friendship, present or past.
    record Friendship(Id conversation, Instant since, @Nullable Instant endedAt) {}

    /// A friend, as one of the two sees it, with what that one keeps of the other.
    record Link(
            Id friend, Id conversation, Instant since, @Nullable String remark, boolean starred) {
        /// The same with who that is.
        Friend friend(Profile profile) {
            return new Friend(profile, conversation, since, remark, starred);
        }
    }

    static Optional<Friendship> find(Sql sql, Id one, Id other) {
        return sql.first(
                """
                select conversation_id, since, ended_at from friendship
                where low_id = ? and high_id = ?""",
                row -> new Friendship(row.id(), row.instant(), row.nullableInstant()),
                low(one, other),
                high(one, other));
    }

    static void insert(Transaction tx, Id one, Id other, Id conversation, Instant now) {
        tx.update(
                """
                insert into friendship (low_id, high_id, conversation_id, since)
                values (?, ?, ?, ?)""",
                low(one, other),
                high(one, other),
                conversation,
                now);
    }

    static void renew(Transaction tx, Id one, Id other, Instant now) {
        tx.update(
                """
                update friendship set since = ?, ended_at = null
                where low_id = ? and high_id = ?""",
                now,
                low(one, other),
                high(one, other));
    }

    static void end(Transaction tx, Id one, Id other, Instant now) {
        tx.update(
                "update friendship set ended_at = ? where low_id = ? and high_id = ?",
                now,
                low(one, other),
                high(one, other));
    }

    static int count(Sql sql, Id account) {
        return sql.count(
                """
                        select (select count(*) from friendship
                                where low_id = ? and ended_at is null)
                            + (select count(*) from friendship
                                where high_id = ? and ended_at is null)""",
                account,
                account);
    }

    /// All friends, those who block the account included.
    static List<Id> all(Sql sql, Id account) {
        return sql.list(
                """
                select high_id from friendship where low_id = ? and ended_at is null
                union all
                select low_id from friendship where high_id = ? and ended_at is null""",
                row -> row.id(),
                account,
                account);
    }

    /// A friend whom an account sees.
    static Optional<Link> link(Sql sql, Id account, Id friend) {
        return sql.first(
                """
                select ?, f.conversation_id, f.since, m.remark, coalesce(m.starred, 0)
                from friendship f
                left join friend_mark m on m.account_id = ? and m.friend_id = ?
                where f.low_id = ? and f.high_id = ? and f.ended_at is null and not exists (
                    select 1 from account_block where account_id = ? and blocked_id = ?)""",
                FriendTable::link,
                friend,
                account,
                friend,
                low(account, friend),
                high(account, friend),
                friend,
                account);
    }

    /// The friends above `after` whom an account sees, by id.
    static List<Link> page(Sql sql, Id account, long after, int limit) {
        return sql.list(
                SEEN + UNBLOCKED + "order by b.friend limit ?",
                FriendTable::link,
                account,
                after,
                account,
                after,
                account,
                account,
                limit);
    }

    /// Those of them whose name or nickname, or what the account calls them, matches an escaped
    /// pattern.
    static List<Link> named(Sql sql, Id account, String pattern, long after, int limit) {
        return sql.list(
                SEEN
                        + "join account a on a.id = b.friend\n"
                        + UNBLOCKED
                        + """
                        and (a.name_key like ? escape '\\' or a.nickname_key like ? escape '\\'
                            or m.remark_key like ? escape '\\')
                        order by b.friend limit ?""",
                FriendTable::link,
                account,
                after,
                account,
                after,
                account,
                account,
                pattern,
                pattern,
                pattern,
                limit);
    }

    /// The people above `after`, by id, who never were an account's friends.
    static List<Id> strangers(Sql sql, Id account, long after, int limit) {
        return sql.list(
                """
                select id from account a
                where kind = 'PERSON' and id > ? and id <> ? and not exists (
                    select 1 from friendship
                    where (low_id = a.id and high_id = ?) or (low_id = ? and high_id = a.id))
                order by id limit ?""",
                row -> row.id(),
                after,
                account,
                account,
                account,
                limit);
    }

    private static Link link(Row row) {
        return new Link(row.id(), row.id(), row.instant(), row.nullableText(), row.flag());
    }

    private static Id low(Id one, Id other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Id high(Id one, Id other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
