package chat.parley.server.log;

import chat.parley.protocol.Id;
import chat.parley.protocol.Limits;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.MessageRequest.SavedMessage;
import chat.parley.protocol.operation.MessageRequest.SavedPage;
import chat.parley.server.log.StayTable.Reach;
import chat.parley.server.log.entry.EntryTable;
import chat.parley.server.log.entry.OwnReactions;
import chat.parley.server.log.entry.SavedTable;
import chat.parley.server.log.entry.SavedTable.Saved;
import chat.parley.server.log.entry.StoredBodies;
import chat.parley.server.log.entry.StoredEntry;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Ids;
import chat.parley.server.storage.Page;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import chat.parley.server.words.AccessText;
import chat.parley.server.words.LookupText;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The messages that people keep at hand, each for themselves, at most [Limits#SAVED] an account.
/// They stand in their current form, and only while one may read them.
public final class SavedMessages {
    private final Database database;
    private final Ids ids;
    private final Profiles profiles;
    private final SavedTable table = new SavedTable();
    private final EntryTable entries = new EntryTable(new StoredBodies());

    public SavedMessages(Database database, Ids ids, Profiles profiles) {
        this.database = database;
        this.ids = ids;
        this.profiles = profiles;
    }

    /// Saves a message; within a unit of the writer.
    ///
    /// @throws Refused if it is not there for this account, was recalled, or is one too many
    public void save(Transaction tx, Id account, Id conversation, long seq) {
        Reach reach =
                StayTable.reach(tx, conversation, account)
                        .orElseThrow(() -> new Refused(Reason.NOT_FOUND));
        StoredEntry message =
                entries.find(tx, conversation, seq)
                        .filter(found -> found.isMessage() && seq > reach.fromSeq())
                        .orElseThrow(
                                () -> new Refused(Reason.NOT_FOUND, LookupText.NO_MESSAGE, seq));
        if (message.body() instanceof Body.Recalled) {
            throw new Refused(Reason.RECALLED);
        }
        table.insert(tx, account, conversation, seq, ids.next());
        requireRoom(tx, account);
    }

    private void requireRoom(Transaction tx, Id account) {
        if (table.count(tx, account) <= Limits.SAVED) {
            return;
        }
        table.deleteUnreadable(tx, account);
        if (table.count(tx, account) > Limits.SAVED) {
            throw new Refused(Reason.TOO_MANY, AccessText.MOST_SAVED, Limits.SAVED);
        }
    }

    /// Saves a message no longer, whether one may still read it or not; within a unit of the
    /// writer.
    public void remove(Transaction tx, Id account, Id conversation, long seq) {
        table.delete(tx, account, conversation, seq);
    }

    /// The account is deleted; within the unit that does so.
    public void deleted(Transaction tx, Id account) {
        table.deleteAll(tx, account);
    }

    /// The latest saved first, below `before`.
    public SavedPage page(Id account, @Nullable Id before, int limit) {
        long below = before == null ? Long.MAX_VALUE : before.value();
        Page<Saved> page =
                Page.of(
                        database.readAtOneMoment(sql -> found(sql, account, below, limit + 1)),
                        limit);
        Map<Id, Profile> names =
                profiles.profiles(
                        page.rows().stream()
                                .map(one -> one.message().sender())
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList());
        return new SavedPage(
                page.rows().stream()
                        .map(one -> new SavedMessage(one.id(), one.message().entry(names)))
                        .toList(),
                page.more());
    }

    private List<Saved> found(Sql sql, Id account, long below, int limit) {
        List<Saved> found = table.page(sql, account, below, limit);
        Iterator<StoredEntry> marked =
                OwnReactions.marked(sql, account, found.stream().map(Saved::message).toList())
                        .iterator();
        return found.stream().map(one -> new Saved(one.id(), marked.next())).toList();
    }
}
