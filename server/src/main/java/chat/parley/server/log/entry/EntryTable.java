package chat.parley.server.log.entry;

import chat.parley.protocol.Id;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.ReactionCount;
import chat.parley.server.log.entry.StoredEntry.Form;
import chat.parley.server.storage.Row;
import chat.parley.server.storage.RowKey;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The messages and notices in their current form, clustered by conversation and seq, so that a
/// page is one stretch of the file.
public final class EntryTable {
    /// What [#read] needs, of an entry `e`.
    public static final String COLUMNS =
            "e.conversation_id, e.seq, e.id, e.sender_id, e.client_id, e.sent_at, e.body,"
                    + " e.reply_to, e.edited_at, e.edits, e.pinned_at, e.reactions";

    /// How many columns these are.
    public static final int WIDTH = 12;

    private static final String SELECT = "select " + COLUMNS + " from entry e ";

    private final StoredBodies bodies;

    public EntryTable(StoredBodies bodies) {
        this.bodies = bodies;
    }

    /// Adds an entry.
    ///
    /// @param body its own, as it is stored
    public void insert(Transaction tx, StoredEntry line, String body) {
        tx.update(
                """
                insert into entry (conversation_id, seq, id, sender_id, client_id, sent_at, body, reply_to)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                line.conversation(),
                line.seq(),
                line.id(),
                line.sender(),
                line.clientId(),
                line.sentAt(),
                body,
                line.replyTo());
    }

    /// A message or notice.
    public Optional<StoredEntry> find(Sql sql, Id conversation, long seq) {
        return sql.first(
                SELECT + "where conversation_id = ? and seq = ?", this::read, conversation, seq);
    }

    /// The entries at some places, of those there are, in no order.
    public List<StoredEntry> at(Sql sql, Collection<RowKey> places) {
        return sql.list(
                "select "
                        + COLUMNS
                        + " from ${keys} place join entry e"
                        + " on e.conversation_id = place.id and e.seq = place.number",
                this::read,
                places);
    }

    /// At most `limit` entries with `after < seq`, the oldest first.
    public List<StoredEntry> after(Sql sql, Id conversation, long after, int limit) {
        return sql.list(
                SELECT + "where conversation_id = ? and seq > ? order by seq limit ?",
                this::read,
                conversation,
                after,
                limit);
    }

    /// At most `limit` entries with `from < seq < before`, the newest of them, in ascending order.
    public List<StoredEntry> before(Sql sql, Id conversation, long from, long before, int limit) {
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

    /// The pinned ones above `from`, the latest pinned first.
    public List<StoredEntry> pinned(Sql sql, Id conversation, long from) {
        return sql.list(
                SELECT
                        + "where conversation_id = ? and pinned_at is not null and seq > ?"
                        + " order by pinned_at desc, seq desc",
                this::read,
                conversation,
                from);
    }

    /// Gives a message other words.
    public void edit(Transaction tx, StoredEntry message, Body words, Instant now) {
        tx.update(
                """
                update entry set body = ?, edited_at = ?, edits = edits + 1
                where conversation_id = ? and seq = ?""",
                bodies.write(words),
                now,
                message.conversation(),
                message.seq());
    }

    /// Leaves nothing of a message but that it was there.
    public void recall(Transaction tx, StoredEntry message, boolean moderated) {
        tx.update(
                """
                update entry set body = ?, recalled = 1,
                    edited_at = null, pinned_at = null, reactions = null
                where conversation_id = ? and seq = ?""",
                bodies.write(new Body.Recalled(moderated)),
                message.conversation(),
                message.seq());
    }

    /// Pins a message, or no longer.
    ///
    /// @param at null: it is pinned no longer
    public void pin(Transaction tx, StoredEntry message, @Nullable Instant at) {
        tx.update(
                "update entry set pinned_at = ? where conversation_id = ? and seq = ?",
                at,
                message.conversation(),
                message.seq());
    }

    public void react(Transaction tx, StoredEntry message, List<ReactionCount> counts) {
        tx.update(
                "update entry set reactions = ? where conversation_id = ? and seq = ?",
                bodies.writeReactions(counts),
                message.conversation(),
                message.seq());
    }

    /// Reads an entry from the columns [#COLUMNS].
    public StoredEntry read(Row row) {
        return new StoredEntry(
                row.id(),
                row.number(),
                row.id(),
                row.optionalId().orElse(null),
                row.nullableText(),
                row.instant(),
                bodies.read(row.text()),
                row.optionalNumber().orElse(null),
                new Form(
                        row.nullableInstant(),
                        row.integer(),
                        row.nullableInstant(),
                        bodies.readReactions(row.nullableText())));
    }
}
