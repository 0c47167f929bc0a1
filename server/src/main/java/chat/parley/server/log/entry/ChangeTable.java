package chat.parley.server.log.entry;

import chat.parley.protocol.Id;
import chat.parley.protocol.body.Body;
import chat.parley.server.storage.Row;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.util.List;

/// The changes of messages, clustered as the messages are. The words of an edited one stand with
/// the message alone, so that they are gone from here, too, once it is recalled.
public final class ChangeTable {
    private final StoredBodies bodies;

    public ChangeTable(StoredBodies bodies) {
        this.bodies = bodies;
    }

    public void insert(Transaction tx, StoredEntry change) {
        tx.update(
                """
                insert into message_change (conversation_id, seq, id, sender_id, sent_at, edited, body)
                values (?, ?, ?, ?, ?, ?, ?)""",
                change.conversation(),
                change.seq(),
                change.id(),
                change.sender(),
                change.sentAt(),
                change.body() instanceof Body.Edit(long target, _) ? target : null,
                bodies.write(change.untold().body()));
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
        return new StoredEntry(
                row.id(), row.number(), row.id(), row.id(), null, row.instant(), body(row), null);
    }

    /// The change, and the words that it gave if they are still there.
    private Body body(Row row) {
        Body change = bodies.read(row.text());
        String words = row.nullableText();
        if (!(change instanceof Body.Edit(long target, _)) || words == null) {
            return change;
        }
        return bodies.read(words) instanceof Body.Content now ? new Body.Edit(target, now) : change;
    }
}
