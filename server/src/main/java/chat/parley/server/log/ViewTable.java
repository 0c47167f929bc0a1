package chat.parley.server.log;

import chat.parley.protocol.Id;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How each of its people sees a conversation, and how far they have read it.
final class ViewTable {
    private ViewTable() {}

    /// Null leaves a part as it is. What is hidden is hidden up to the head of now, and so returns
    /// with the next entry.
    static void set(
            Transaction tx,
            Id account,
            Id conversation,
            @Nullable Boolean hidden,
            @Nullable Boolean pinned,
            @Nullable Boolean quiet) {
        tx.update(
                """
                update reading set
                    hidden_head = case cast(? as integer) when 1
                            then (select last_seq from conversation where id = conversation_id)
                        when 0 then null else hidden_head end,
                    pinned = coalesce(?, pinned),
                    quiet = coalesce(?, quiet)
                where account_id = ? and conversation_id = ?""",
                hidden,
                pinned,
                quiet,
                account,
                conversation);
    }

    /// How many of those who could read an entry have, and have not.
    record Count(int haveRead, int haveNot) {}

    private static final String AUDIENCE =
            """
             from stay s join reading r
                on r.conversation_id = s.conversation_id and r.account_id = s.account_id
            where s.conversation_id = ? and s.to_seq is null and s.from_seq < ?
                and s.account_id is distinct from (select sender_id from entry
                    where conversation_id = s.conversation_id and seq = ?)""";

    static Count count(Sql sql, Id conversation, long seq) {
        return sql.first(
                        "select count(*) filter (where r.read >= ?), count(*) filter (where r.read < ?)"
                                + AUDIENCE,
                        row -> new Count(row.integer(), row.integer()),
                        seq,
                        seq,
                        conversation,
                        seq,
                        seq)
                .orElseThrow();
    }

    /// Those above `after`, by id.
    static List<Id> readers(
            Sql sql, Id conversation, long seq, boolean read, long after, int limit) {
        return sql.list(
                "select s.account_id"
                        + AUDIENCE
                        + " and case when r.read >= ? then 1 else 0 end = ? and s.account_id > ?"
                        + " order by s.account_id limit ?",
                row -> row.id(),
                conversation,
                seq,
                seq,
                seq,
                read,
                after,
                limit);
    }
}
