package chat.parley.server.log;

import chat.parley.protocol.Id;
import chat.parley.server.log.entry.ChangeTable;
import chat.parley.server.log.entry.EntryTable;
import chat.parley.server.log.entry.OwnReactions;
import chat.parley.server.log.entry.StoredBodies;
import chat.parley.server.log.entry.StoredEntry;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.RowKey;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The log of all conversations, for what follows behind it: which conversations have changed after
/// a mark, and what was added to each. Changes bear ids in the order of their commits, and an entry
/// is one, so nothing slips in below a mark; within a conversation the seq is the mark.
///
/// Safe for any number of threads, which it blocks.
public final class Feed {
    private final Database database;
    private final EntryTable entries = new EntryTable(new StoredBodies());
    private final ChangeTable changes = new ChangeTable(new StoredBodies());

    public Feed(Database database) {
        this.database = database;
    }

    /// Whether something waits to be written, which whoever follows may let pass first.
    public boolean isGrowing() {
        return database.writer().queued() > 0;
    }

    /// At most `limit` conversations that changed after a mark, in the order of their latest
    /// changes.
    ///
    /// @param mark the id of the last change that was seen; 0 for none
    public List<Changed> changed(long mark, int limit) {
        return database.read(sql -> ConversationTable.changedAfter(sql, mark, limit));
    }

    /// At most `limit` entries of one conversation above `after`, in the order of the log: messages
    /// in their current form, notices, and changes without words.
    public List<StoredEntry> entries(Id conversation, long after, int limit) {
        return database.read(
                sql ->
                        Stream.concat(
                                        entries.after(sql, conversation, after, limit).stream(),
                                        changes
                                                .after(
                                                        sql,
                                                        conversation,
                                                        after,
                                                        Long.MAX_VALUE,
                                                        limit)
                                                .stream())
                                .sorted(Comparator.comparingLong(StoredEntry::seq))
                                .limit(limit)
                                .toList());
    }

    /// With the reactions that are the reader's own marked as such.
    public List<StoredEntry> marked(Id reader, List<StoredEntry> messages) {
        return database.read(sql -> OwnReactions.marked(sql, reader, messages));
    }

    /// The messages and notices at some places, in their current form and in no order; for what is
    /// there alone.
    public List<StoredEntry> at(Collection<RowKey> places) {
        return places.isEmpty() ? List.of() : database.read(sql -> entries.at(sql, places));
    }
}
