package chat.parley.server.search;

import chat.parley.protocol.Id;
import chat.parley.server.search.IndexTable.Candidate;
import chat.parley.server.storage.DerivedDatabase;
import chat.parley.server.storage.Transaction;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// The index of messages, which only tells where to look. Safe for any number of threads, which it
/// blocks.
final class MessageIndex implements AutoCloseable {
    private final DerivedDatabase database;

    MessageIndex(DerivedDatabase database) {
        this.database = database;
    }

    /// What became of some messages of a conversation.
    ///
    /// @param upTo the seq up to which its log is indexed then
    /// @param touched messages that were there before, in the form in which they are to be found
    ///     no more
    /// @param now those that are to be found, in their current form
    record Batch(Id conversation, long upTo, List<Id> touched, List<IndexedMessage> now) {}

    /// Takes up what became of messages, all of it or nothing.
    void take(List<Batch> batches) {
        database.write(
                tx -> {
                    batches.forEach(batch -> take(tx, batch));
                    return true;
                });
    }

    private static void take(Transaction tx, Batch batch) {
        if (!batch.touched().isEmpty()) {
            IndexTable.indexed(tx, batch.touched())
                    .values()
                    .forEach(message -> IndexTable.delete(tx, message));
        }
        batch.now().forEach(message -> IndexTable.insert(tx, message));
        IndexTable.advance(tx, batch.conversation(), batch.upTo());
    }

    /// How far some conversations are indexed; nothing of one that is not.
    Map<Id, Long> progress(Collection<Id> conversations) {
        return database.read(sql -> IndexTable.progress(sql, conversations));
    }

    /// At most `limit` messages that may be what is looked for, the newest first.
    List<Candidate> candidates(String tokens, long from, long before, int limit) {
        return database.read(sql -> IndexTable.candidates(sql, tokens, from, before, limit));
    }

    /// The newest messages, whatever they say.
    List<Candidate> newest(long from, long before, int limit) {
        return database.read(sql -> IndexTable.newest(sql, from, before, limit));
    }

    /// Throws away all there is.
    void renew() {
        database.renew();
    }

    long executed() {
        return database.executed();
    }

    @Override
    public void close() {
        database.close();
    }
}
