package chat.parley.server.log;

import chat.parley.protocol.Id;
import chat.parley.server.storage.Row;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.util.List;

/// The entries, clustered by conversation and seq, so that a page is one stretch of the file.
final class EntryTable {
    /// What [#read] needs, of an entry `e`.
    static final String COLUMNS =
            "e.conversation_id, e.seq, e.id, e.sender_id, e.client_id, e.sent_at, e.body";

    /// How many columns these are.
    static final int WIDTH = 7;

    private static final String SELECT = "select " + COLUMNS + " from entry e ";

    private final StoredBodies bodies;

    EntryTable(StoredBodies bodies) {
        this.bodies = bodies;
    }

    void insert(Transaction tx, StoredEntry line) {
        tx.update(
                """
                insert into entry (conversation_id, seq, id, sender_id, client_id, sent_at, body)
                values (?, ?, ?, ?, ?, ?, ?)""",
                line.conversation(),
                line.seq(),
                line.id(),
                line.sender(),
                line.clientId(),
                line.sentAt(),
                bodies.write(line.body()));
    }

    /// At most `limit` entries with `after < seq`, the oldest first.
    List<StoredEntry> after(Sql sql, Id conversation, long after, int limit) {
        return sql.list(
                SELECT + "where conversation_id = ? and seq > ? order by seq limit ?",
                this::read,
                conversation,
                after,
                limit);
    }

    /// At most `limit` entries with `from < seq < before`, the newest of them, in ascending order.
    List<StoredEntry> before(Sql sql, Id conversation, long from, long before, int limit) {
        return sql.list(
                        SELECT
                                + "where conversation_id = ? and seq > ? and seq < ?"
                                + " order by seq desc limit ?",
                        this::read,
                        conversation,
                        from,
                        before,
                        limit)
                .reversed();
    }

    /// Reads an entry from the columns [#COLUMNS].
    StoredEntry read(Row row) {
        return new StoredEntry(
                row.id(),
                row.number(),
                row.id(),
                row.optionalId().orElse(null),
                row.nullableText(),
                row.instant(),
                bodies.read(row.text()));
    }
}
