package chat.parley.client.state.store;

import chat.parley.client.state.Window;
import chat.parley.protocol.Id;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.operation.ConversationRequest.Entries;
import chat.parley.protocol.wire.JsonCodec;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What can be fetched again: of each conversation a stretch of its log without holes.
final class CacheFile implements AutoCloseable {
    private static final List<String> FIRST =
            List.of(
                    """
        CREATE TABLE stretch (
            conversation INTEGER PRIMARY KEY, after INTEGER NOT NULL, up_to INTEGER NOT NULL)""",
                    """
        CREATE TABLE entry (
            conversation INTEGER NOT NULL, seq INTEGER NOT NULL, json TEXT NOT NULL,
            PRIMARY KEY (conversation, seq)) WITHOUT ROWID""");

    private static final List<List<String>> VERSIONS = List.of(FIRST);

    /// As many entries of a conversation stay on disk.
    private static final int ENTRIES_KEPT = 5_000;

    private final LocalDatabase database;
    private final JsonCodec codec;

    private record Stretch(long after, long upTo) {}

    CacheFile(Path file, JsonCodec codec) {
        this(LocalDatabase.open(file, true, "NORMAL", VERSIONS), codec);
    }

    private CacheFile(LocalDatabase database, JsonCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    /// One to look at, as [LocalDatabase#look] has it.
    static Optional<CacheFile> look(Path file, JsonCodec codec) {
        return LocalDatabase.look(file, VERSIONS.size()).map(found -> new CacheFile(found, codec));
    }

    void transaction(Runnable body) {
        database.transaction(body);
    }

    /// The newest `limit` entries.
    Window window(Id conversation, int limit) {
        Optional<Stretch> stretch = stretch(conversation);
        if (stretch.isEmpty()) {
            return Window.EMPTY;
        }
        List<Entry> newest = below(conversation, Long.MAX_VALUE, limit);
        long after = newest.size() < limit ? stretch.get().after() : newest.getFirst().seq() - 1;
        return new Window(after, stretch.get().upTo(), newest);
    }

    Optional<Entries> older(Id conversation, long before, int limit) {
        Optional<Stretch> held =
                stretch(conversation)
                        .filter(one -> one.after() < before - 1 && before - 1 <= one.upTo());
        return held.map(
                one -> {
                    List<Entry> page = below(conversation, before, limit);
                    boolean more = page.size() == limit || one.after() > 0;
                    return new Entries(page, one.upTo(), more);
                });
    }

    /// Writes the difference of two windows. What is still on disk below stays, unless the window
    /// has jumped.
    void window(Id conversation, Window before, Window after) {
        Optional<Stretch> stretch = stretch(conversation);
        boolean touches = stretch.isPresent() && after.after() <= stretch.get().upTo();
        if (!touches) {
            database.update("DELETE FROM entry WHERE conversation = ?", conversation.value());
        }
        long heldAfter = touches ? Math.min(stretch.get().after(), after.after()) : after.after();
        for (Entry entry : after.entries()) {
            boolean fresh =
                    !touches || entry.seq() > before.upTo() || entry.seq() <= before.after();
            if (fresh) {
                put(entry);
            }
        }
        prune(conversation, new Stretch(heldAfter, after.upTo()));
    }

    /// Makes of the messages that are here what became of them.
    void change(List<Entry> changes, @Nullable Id reader) {
        for (Entry change : changes) {
            if (change.body() instanceof Body.Change of) {
                entry(change.conversation(), of.target())
                        .ifPresent(message -> put(message.changed(change, reader)));
            }
        }
    }

    private void put(Entry entry) {
        database.update(
                "INSERT OR REPLACE INTO entry (conversation, seq, json) VALUES (?, ?, ?)",
                entry.conversation().value(),
                entry.seq(),
                new String(codec.encode(entry), StandardCharsets.UTF_8));
    }

    private void prune(Id conversation, Stretch stretch) {
        long after = Math.max(stretch.after(), stretch.upTo() - ENTRIES_KEPT);
        if (after > stretch.after()) {
            database.update(
                    "DELETE FROM entry WHERE conversation = ? AND seq <= ?",
                    conversation.value(),
                    after);
        }
        database.update(
                "INSERT OR REPLACE INTO stretch (conversation, after, up_to) VALUES (?, ?, ?)",
                conversation.value(),
                after,
                stretch.upTo());
    }

    void forget(Id conversation) {
        database.update("DELETE FROM stretch WHERE conversation = ?", conversation.value());
        database.update("DELETE FROM entry WHERE conversation = ?", conversation.value());
    }

    void forgetAll() {
        database.update("DELETE FROM stretch");
        database.update("DELETE FROM entry");
    }

    private Optional<Stretch> stretch(Id conversation) {
        return database
                .query(
                        "SELECT after, up_to FROM stretch WHERE conversation = ?",
                        row -> new Stretch(row.getLong(1), row.getLong(2)),
                        conversation.value())
                .stream()
                .findFirst();
    }

    private Optional<Entry> entry(Id conversation, long seq) {
        return database
                .query(
                        "SELECT json FROM entry WHERE conversation = ? AND seq = ?",
                        row -> codec.record(row.getString(1), Entry.class),
                        conversation.value(),
                        seq)
                .stream()
                .findFirst();
    }

    /// The newest `limit` entries below `before`, ascending.
    private List<Entry> below(Id conversation, long before, int limit) {
        return database.query(
                        """
                        SELECT json FROM entry WHERE conversation = ? AND seq < ?
                        ORDER BY seq DESC LIMIT ?""",
                        row -> codec.record(row.getString(1), Entry.class),
                        conversation.value(),
                        before,
                        limit)
                .reversed();
    }

    @Override
    public void close() {
        database.close();
    }
}
