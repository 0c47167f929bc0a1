package chat.parley.server.log;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.NotifyLevel;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How each of its people sees a conversation, and how far they have read it.
final class ViewTable {
    private ViewTable() {}

    /// Null leaves a part as it is. What is hidden is hidden up to the head of now, and so returns
    /// with the next message. A level ends a silence; nothing is marked as
    /// unread from 0.
    static void set(
            Transaction tx,
            Id account,
            Id conversation,
            @Nullable Boolean hidden,
            @Nullable Boolean pinned,
            @Nullable NotifyLevel level,
            @Nullable Instant silencedUntil,
            @Nullable Long unreadFrom) {
        tx.update(
                """
                update reading set
                    hidden_head = case cast(? as integer) when 1
                            then (select last_seq from conversation where id = conversation_id)
                        when 0 then null else hidden_head end,
                    pinned = coalesce(?, pinned),
                    level = coalesce(?, level),
                    silenced_until = case when cast(? as text) is not null then null
                        else coalesce(?, silenced_until) end,
                    unread_from = nullif(coalesce(?, unread_from), 0)
                where account_id = ? and conversation_id = ?""",
                hidden,
                pinned,
                level,
                level,
                silencedUntil,
                unreadFrom,
                account,
                conversation);
    }

    /// How many of those who could read an entry have, and have not.
    record Count(int haveRead, int haveNot) {}

    /// Who could read an entry, and how far each has read as far as the one who asks may know: one
    /// who blocks them has read nothing.
    private static final String AUDIENCE =
            """
             from (
                select s.account_id as reader, case when exists (
                        select 1 from account_block b
                        where b.account_id = s.account_id and b.blocked_id = ?)
                    then 0 else r.read end as upto
                from stay s join reading r
                    on r.conversation_id = s.conversation_id and r.account_id = s.account_id
                where s.conversation_id = ? and s.to_seq is null and s.from_seq < ?
                    and s.account_id is distinct from (select sender_id from entry
                        where conversation_id = s.conversation_id and seq = ?)) as audience
            """;

    static Count count(Sql sql, Id asker, Id conversation, long seq) {
        return sql.first(
                        "select count(*) filter (where upto >= ?), count(*) filter (where upto < ?)"
                                + AUDIENCE,
                        row -> new Count(row.integer(), row.integer()),
                        seq,
                        seq,
                        asker,
                        conversation,
                        seq,
                        seq)
                .orElseThrow();
    }

    /// Those above `after`, by id.
    static List<Id> readers(
            Sql sql, Id asker, Id conversation, long seq, boolean read, long after, int limit) {
        return sql.list(
                "select reader"
                        + AUDIENCE
                        + "where case when upto >= ? then 1 else 0 end = ? and reader > ?"
                        + " order by reader limit ?",
                row -> row.id(),
                asker,
                conversation,
                seq,
                seq,
                seq,
                read,
                after,
                limit);
    }
}
