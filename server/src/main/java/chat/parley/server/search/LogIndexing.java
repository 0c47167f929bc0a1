package chat.parley.server.search;

import chat.parley.protocol.Id;
import chat.parley.protocol.body.Body;
import chat.parley.server.log.Changed;
import chat.parley.server.log.Feed;
import chat.parley.server.log.entry.StoredEntry;
import chat.parley.server.search.MessageIndex.Batch;
import chat.parley.server.storage.RowKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// Brings the index up to the log, in batches, each with how far it goes: whatever is cut short is
/// taken up from there. Used by one thread.
final class LogIndexing {
    /// So many conversations are looked at in one go.
    private static final int CONVERSATIONS = 200;

    /// So many entries are taken up in one transaction at most.
    static final int ENTRIES = 500;

    private final Feed feed;
    private final MessageIndex index;
    private final List<Batch> gathered = new ArrayList<>();
    private int entries;

    LogIndexing(Feed feed, MessageIndex index) {
        this.feed = feed;
        this.index = index;
    }

    /// How it went.
    sealed interface Outcome {
        /// Every change up to this one is indexed, and there may be more.
        record Reached(long mark) implements Outcome {}

        /// There was nothing to do.
        record AtEnd() implements Outcome {}

        /// It was to stop.
        record Stopped() implements Outcome {}

        /// The index knows more than there is: it is another log's, or a copy of the database was
        /// put back.
        record Foreign() implements Outcome {}
    }

    /// Takes up what changed after a mark, some of it.
    ///
    /// @param goOn asked after each batch
    Outcome step(long mark, BooleanSupplier goOn) {
        gathered.clear();
        entries = 0;
        List<Changed> changed = feed.changed(mark, CONVERSATIONS);
        if (changed.isEmpty()) {
            return new Outcome.AtEnd();
        }
        Map<Id, Long> progress =
                index.progress(changed.stream().map(each -> each.head().conversation()).toList());
        for (Changed each : changed) {
            Id conversation = each.head().conversation();
            long from = progress.getOrDefault(conversation, 0L);
            if (from > each.head().seq()) {
                return new Outcome.Foreign();
            }
            if (!follow(conversation, from, each.head().seq(), goOn)) {
                return new Outcome.Stopped();
            }
        }
        write();
        return new Outcome.Reached(changed.getLast().change().value());
    }

    private boolean follow(Id conversation, long from, long head, BooleanSupplier goOn) {
        for (long at = from; at < head; ) {
            List<StoredEntry> page =
                    feed.entries(conversation, at, (int) Math.min(head - at, ENTRIES - entries));
            gathered.add(batch(conversation, at, page));
            entries += page.size();
            at = page.getLast().seq();
            if (entries >= ENTRIES) {
                write();
                if (!goOn.getAsBoolean()) {
                    return false;
                }
            }
        }
        return true;
    }

    private void write() {
        if (!gathered.isEmpty()) {
            index.take(gathered);
            gathered.clear();
            entries = 0;
        }
    }

    /// What a stretch of a log above `after` makes of messages.
    private Batch batch(Id conversation, long after, List<StoredEntry> page) {
        Set<RowKey> targets = new HashSet<>();
        for (StoredEntry entry : page) {
            if (entry.body() instanceof Body.Change change && change.target() <= after) {
                targets.add(new RowKey(conversation, change.target()));
            }
        }
        List<StoredEntry> before = feed.at(targets);
        List<StoredEntry> all = new ArrayList<>(before);
        all.addAll(page);
        return new Batch(
                conversation,
                page.getLast().seq(),
                before.stream().map(StoredEntry::id).toList(),
                all.stream().map(IndexedMessage::of).flatMap(Optional::stream).toList());
    }
}
