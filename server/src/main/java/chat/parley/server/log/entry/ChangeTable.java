package chat.parley.server.log.entry;

import chat.parley.protocol.Id;
import chat.parley.protocol.body.Body;
import chat.parley.server.storage.Row;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The changes of messages, clustered as the messages are. The words of an edited one stand with
/// the message alone, so that they are gone from here, too, once it is recalled.
public final class ChangeTable {
    private final StoredBodies bodies;

    public ChangeTable(StoredBodies bodies) {
        this.bodies = bodies;
    }

    public void insert(Transaction tx, StoredEntry change) {
        boolean edit = change.body() instanceof Body.Edit;
        Body told =
                change.body() instanceof Body.Edit(long target, _) ? untold(target) : change.body();
        tx.update(
                """
                insert into message_change (conversation_id, seq, id, sender_id, sent_at, edited, body)
                values (?, ?, ?, ?, ?, ?, ?)""",
                change.conversation(),
                change.seq(),
                change.id(),
                change.sender(),
                change.sentAt(),
                edit ? ((Body.Edit) change.body()).target() : null,
                bodies.write(told));
    }

    /// At most `limit` changes with `after < seq`, the oldest first.
    ///
    /// @param from what others wrote up to there is not the reader's to read
    public List<StoredEntry> after(Sql sql, Id conversation, long after, long from, int limit) {
        return sql.list(
                """
                select c.conversation_id, c.seq, c.id, c.sender_id, c.sent_at, c.body, e.body
                from message_change c left join entry e
                    on e.conversation_id = c.conversation_id and e.seq = c.edited and e.seq > ?
                where c.conversation_id = ? and c.seq > ? order by c.seq limit ?""",
                this::read,
                from,
                conversation,
                after,
                limit);
    }

    private StoredEntry read(Row row) {
        Id conversation = row.id();
        long seq = row.number();
        Id id = row.id();
        Id sender = row.id();
        var sentAt = row.instant();
        Body body = bodies.read(row.text());
        String words = row.nullableText();
        return new StoredEntry(
                conversation, seq, id, sender, null, sentAt, with(body, words), null);
    }

    private Body with(Body change, @Nullable String words) {
        return change instanceof Body.Edit(long target, _) && words != null
                ? edit(target, bodies.read(words))
                : change;
    }

    private static Body edit(long target, Body now) {
        return now instanceof Body.Recalled ? untold(target) : new Body.Edit(target, now);
    }

    /// Whose words are not told.
    public static Body.Edit untold(long target) {
        return new Body.Edit(target, null);
    }
}
