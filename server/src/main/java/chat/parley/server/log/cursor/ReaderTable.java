package chat.parley.server.log.cursor;

import chat.parley.protocol.Id;
import chat.parley.server.storage.Row;
import chat.parley.server.storage.Sql;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who could read an entry, and whether they hold it and have read it, as far as the one who asks
/// may know: of one who blocks them nothing is told, and whoever hides what they read themselves
/// learns of nobody's reading.
public final class ReaderTable {
    private static final String AUDIENCE =
            """
             from (
                select s.conversation_id as conversation, s.account_id as reader,
                    case when b.account_id is null then r.held else 0 end as held,
                    case when b.account_id is not null
                            or (select receipts from account where id = ?) = 'HIDDEN'
                        then 0 else r.shown end as shown
                from stay s join reading r
                    on r.conversation_id = s.conversation_id and r.account_id = s.account_id
                left join account_block b on b.account_id = s.account_id and b.blocked_id = ?
                where s.conversation_id = ? and s.to_seq is null and s.from_seq < ?
                    and s.account_id is distinct from (select sender_id from entry
                        where conversation_id = s.conversation_id and seq = ?)) as audience
            """;

    private static final String READERS =
            "select reader, case when held >= ? then 1 else 0 end, case when held >= ? then "
                    + CursorMoveTable.heldAt("conversation", "reader")
                    + " end, case when shown >= ? then "
                    + CursorMoveTable.readAt("conversation", "reader")
                    + " end"
                    + AUDIENCE
                    + """
                      where case when shown >= ? then 1 else 0 end = ? and reader > ?
                      order by reader limit ?""";

    private ReaderTable() {}

    /// How many of those who could read an entry have, and have not.
    public record Count(int haveRead, int haveNot) {}

    /// One of those who could read it.
    ///
    /// @param held whether a device of theirs holds it
    /// @param heldAt since when; null where that is not known
    /// @param readAt when they read it; null where they did not, or it is not known
    public record Reader(
            Id account, boolean held, @Nullable Instant heldAt, @Nullable Instant readAt) {}

    public static Count count(Sql sql, Id asker, Id conversation, long seq) {
        return sql.first(
                        "select count(*) filter (where shown >= ?),"
                                + " count(*) filter (where shown < ?)"
                                + AUDIENCE,
                        row -> new Count(row.integer(), row.integer()),
                        seq,
                        seq,
                        asker,
                        asker,
                        conversation,
                        seq,
                        seq)
                .orElseThrow();
    }

    /// Those above `after`, by id.
    ///
    /// @param read whether to list those who have read it, or those who have not
    public static List<Reader> page(
            Sql sql, Id asker, Id conversation, long seq, boolean read, long after, int limit) {
        return sql.list(
                READERS,
                ReaderTable::reader,
                seq,
                seq,
                seq,
                seq,
                seq,
                seq,
                seq,
                asker,
                asker,
                conversation,
                seq,
                seq,
                seq,
                read,
                after,
                limit);
    }

    private static Reader reader(Row row) {
        return new Reader(row.id(), row.flag(), row.nullableInstant(), row.nullableInstant());
    }

    /// Whether an account hides what it reads.
    public static boolean hides(Sql sql, Id account) {
        return sql.has("select 1 from account where id = ? and receipts = 'HIDDEN'", account);
    }
}
