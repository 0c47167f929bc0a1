package chat.parley.server.notification;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.NotifyLevel;
import chat.parley.protocol.model.group.GroupReference;
import chat.parley.protocol.model.notification.NotificationKind;
import chat.parley.protocol.model.notification.NotificationState;
import chat.parley.server.storage.Row;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Notifications. One that is told to many is a row of each, under the same id.
final class NotificationTable {
    private static final String COLUMNS =
            """
            account_id, id, kind, happened_at, actor_id, group_id, group_name, conversation_id,
            seq, text, until_at""";

    private static final String SELECT =
            """
            select id, kind, happened_at, actor_id, group_id, group_name, conversation_id, seq,
                text, until_at, times, received_at, read_at
            from notification
            where account_id = ? and id < ?
            """;
    private static final String NEWEST = "order by id desc limit ?";

    private NotificationTable() {}

    /// A row for each of some accounts that has none of this id.
    ///
    /// @return how many are new
    static int insert(
            Transaction tx, Collection<Id> accounts, Id id, NotificationDraft draft, Instant now) {
        GroupReference group = draft.group();
        return tx.update(
                "insert into notification ("
                        + COLUMNS
                        + """
                        )
                        select value, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from ${ids} listed
                        where not exists (
                            select 1 from notification n where n.account_id = value and n.id = ?)""",
                id,
                draft.kind(),
                now,
                draft.actor(),
                group == null ? null : group.id(),
                group == null ? null : group.name(),
                draft.conversation(),
                draft.seq(),
                draft.text(),
                draft.until(),
                accounts,
                id);
    }

    /// Has the row that tells some accounts of a conversation, and that they have not seen, tell
    /// the newest there is of it under a newer id.
    static void renew(
            Transaction tx, Collection<Id> accounts, Id id, NotificationDraft draft, Instant now) {
        tx.update(
                """
                update notification set id = ?, happened_at = ?, actor_id = ?, seq = ?,
                    times = times + 1, received_at = null
                where account_id in ${ids} and conversation_id = ? and kind = ?
                    and read_at is null""",
                id,
                now,
                draft.actor(),
                draft.seq(),
                accounts,
                draft.conversation(),
                draft.kind());
    }

    /// The group of a conversation, if it is of one.
    static @Nullable GroupReference group(Sql sql, Id conversation) {
        return sql.first(
                        "select id, name from chat_group where conversation_id = ?",
                        row -> new GroupReference(row.id(), row.text()),
                        conversation)
                .orElse(null);
    }

    /// Those of some accounts who want to be told of what mentions them in a conversation.
    static List<Id> wanting(Sql sql, Collection<Id> accounts, Id conversation) {
        return sql.list(
                """
                select account_id from reading
                where conversation_id = ? and account_id in ${ids}
                    and level is distinct from ?""",
                row -> row.id(),
                conversation,
                accounts,
                NotifyLevel.NONE);
    }

    /// Leaves the newest of some accounts.
    static void prune(Transaction tx, Collection<Id> accounts, int kept) {
        tx.update(
                """
                delete from notification
                where account_id in ${ids} and id <= (
                    select n.id from notification n
                    where n.account_id = notification.account_id
                    order by n.id desc limit 1 offset ?)""",
                accounts,
                kept);
    }

    /// Those by which one account knows what another asks of it, and that it has not read.
    static List<Id> asked(
            Sql sql, Id account, NotificationKind kind, Id actor, @Nullable Id group) {
        return sql.list(
                """
                select id from notification
                where account_id = ? and kind = ? and actor_id = ?
                    and group_id is not distinct from ? and read_at is null""",
                row -> row.id(),
                account,
                kind,
                actor,
                group);
    }

    /// Moves those from one up to another on to a state, where they are not there yet.
    ///
    /// @return how many moved
    static int mark(
            Transaction tx, Id account, Id from, Id upTo, NotificationState state, Instant now) {
        return switch (state) {
            case RECEIVED ->
                    tx.update(
                            """
                            update notification set received_at = ?
                            where account_id = ? and id between ? and ?
                                and received_at is null""",
                            now,
                            account,
                            from,
                            upTo);
            case READ ->
                    tx.update(
                            """
                            update notification
                            set received_at = coalesce(received_at, ?), read_at = ?
                            where account_id = ? and id between ? and ? and read_at is null""",
                            now,
                            now,
                            account,
                            from,
                            upTo);
        };
    }

    static void deleteOf(Transaction tx, Id account) {
        tx.update("delete from notification where account_id = ?", account);
    }

    static int unseen(Sql sql, Id account) {
        return sql.count(
                "select count(*) from notification where account_id = ? and read_at is null",
                account);
    }

    /// How many each of some accounts has not seen, by account.
    static Map<Id, Integer> unseen(Sql sql, Collection<Id> accounts) {
        Map<Id, Integer> unseen = new HashMap<>();
        sql.list(
                """
                select account_id, count(*) from notification
                where account_id in ${ids} and read_at is null group by account_id""",
                row -> Optional.ofNullable(unseen.put(row.id(), row.integer())),
                accounts);
        return unseen;
    }

    /// Those below `before`, the newest first.
    static List<StoredNotification> page(
            Sql sql, Id account, boolean unread, long before, int limit) {
        return sql.list(
                unread ? SELECT + "and read_at is null\n" + NEWEST : SELECT + NEWEST,
                NotificationTable::read,
                account,
                before,
                limit);
    }

    private static StoredNotification read(Row row) {
        Id id = row.id();
        NotificationKind kind = NotificationKind.valueOf(row.text());
        Instant happenedAt = row.instant();
        NotificationDraft draft =
                new NotificationDraft(
                        kind,
                        row.optionalId().orElse(null),
                        row.optional(2, it -> new GroupReference(it.id(), it.text())).orElse(null),
                        row.optionalId().orElse(null),
                        row.optionalNumber().orElse(null),
                        row.nullableText(),
                        row.nullableInstant());
        return new StoredNotification(
                id, draft, happenedAt, row.integer(), row.nullableInstant(), row.nullableInstant());
    }
}
