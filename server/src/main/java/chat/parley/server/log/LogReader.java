package chat.parley.server.log;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.ConversationRequest.Entries;
import chat.parley.server.log.StayTable.Reach;
import chat.parley.server.log.entry.ChangeTable;
import chat.parley.server.log.entry.EntryTable;
import chat.parley.server.log.entry.OwnReactions;
import chat.parley.server.log.entry.ReactionTable;
import chat.parley.server.log.entry.StoredBodies;
import chat.parley.server.log.entry.StoredEntry;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Sql;
import chat.parley.server.words.LookupText;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads stretches of logs, for those who may: the stay is looked up with every page, so that
/// whoever has left reads nothing more. Safe for any number of threads, which it blocks.
public final class LogReader {
    private final Database database;
    private final Profiles profiles;
    private final EntryTable entries = new EntryTable(new StoredBodies());
    private final ChangeTable changes = new ChangeTable(new StoredBodies());

    public LogReader(Database database, Profiles profiles) {
        this.database = database;
        this.profiles = profiles;
    }

    /// The log itself above `after`, changes of messages included.
    public Entries log(Id account, Id conversation, long after, int limit) {
        Stretch stretch =
                read(
                        account,
                        conversation,
                        (sql, reach) -> {
                            long from = Math.max(after, reach.fromSeq());
                            return merged(
                                    entries.after(sql, conversation, from, limit + 1),
                                    changes.after(
                                            sql, conversation, from, reach.fromSeq(), limit + 1));
                        });
        return upwards(stretch, limit);
    }

    private static List<StoredEntry> merged(List<StoredEntry> some, List<StoredEntry> others) {
        if (others.isEmpty()) {
            return some;
        }
        return Stream.concat(some.stream(), others.stream())
                .sorted(Comparator.comparingLong(StoredEntry::seq))
                .toList();
    }

    /// The oldest messages and notices above `after`.
    public Entries after(Id account, Id conversation, long after, int limit) {
        Stretch stretch =
                read(
                        account,
                        conversation,
                        (sql, reach) ->
                                entries.after(
                                        sql,
                                        conversation,
                                        Math.max(after, reach.fromSeq()),
                                        limit + 1));
        return upwards(stretch, limit);
    }

    /// The newest messages and notices below `before`.
    public Entries before(Id account, Id conversation, long before, int limit) {
        Stretch stretch =
                read(
                        account,
                        conversation,
                        (sql, reach) ->
                                entries.before(
                                        sql, conversation, reach.fromSeq(), before, limit + 1));
        List<StoredEntry> lines = stretch.lines();
        boolean more = lines.size() > limit;
        return page(
                stretch, more ? lines.subList(lines.size() - limit, lines.size()) : lines, more);
    }

    /// The message or notice at `seq` with about as many before it as after it.
    public Entries around(Id account, Id conversation, long seq, int limit) {
        Stretch stretch =
                read(
                        account,
                        conversation,
                        (sql, reach) -> {
                            long from = reach.fromSeq();
                            List<StoredEntry> below =
                                    entries.before(sql, conversation, from, seq, limit / 2);
                            int left = limit - below.size();
                            return Stream.concat(
                                            below.stream(),
                                            entries
                                                    .after(
                                                            sql,
                                                            conversation,
                                                            Math.max(from, seq - 1),
                                                            left + 1)
                                                    .stream())
                                    .toList();
                        });
        return upwards(stretch, limit);
    }

    /// One message, in its current form.
    ///
    /// @throws Refused if it is not there for this account
    public Entry message(Id account, Id conversation, long seq) {
        Stretch stretch =
                read(
                        account,
                        conversation,
                        (sql, reach) ->
                                seq <= reach.fromSeq()
                                        ? List.of()
                                        : entries.find(sql, conversation, seq)
                                                .filter(StoredEntry::isMessage)
                                                .map(List::of)
                                                .orElse(List.of()));
        List<Entry> found = page(stretch, stretch.lines(), false).entries();
        if (found.isEmpty()) {
            throw new Refused(Reason.NOT_FOUND, LookupText.NO_MESSAGE, seq);
        }
        return found.getFirst();
    }

    /// The pinned messages that this account may read, the latest pinned first.
    public List<Entry> pinned(Id account, Id conversation) {
        Stretch stretch =
                read(
                        account,
                        conversation,
                        (sql, reach) -> entries.pinned(sql, conversation, reach.fromSeq()));
        return page(stretch, stretch.lines(), false).entries();
    }

    /// Entries of a conversation above this seq are readable for an account.
    ///
    /// @throws Refused if none is
    public long readableFrom(Id account, Id conversation) {
        return database.read(sql -> reach(sql, account, conversation)).fromSeq();
    }

    /// Who has reacted to a message with an emoji: at most `limit` accounts above `after`.
    public List<Id> reacted(
            Id account, Id conversation, long seq, String emoji, long after, int limit) {
        return database.read(
                sql -> {
                    if (seq <= reach(sql, account, conversation).fromSeq()) {
                        throw new Refused(Reason.NOT_FOUND);
                    }
                    return ReactionTable.people(sql, conversation, seq, emoji, after, limit);
                });
    }

    private interface Reading {
        List<StoredEntry> lines(Sql sql, Reach reach);
    }

    /// The head and what stands below it, as they were at one moment.
    private Stretch read(Id account, Id conversation, Reading reading) {
        return database.readAtOneMoment(
                sql -> {
                    Reach reach = reach(sql, account, conversation);
                    List<StoredEntry> lines = reading.lines(sql, reach);
                    return new Stretch(OwnReactions.marked(sql, account, lines), reach.head());
                });
    }

    private static Reach reach(Sql sql, Id account, Id conversation) {
        return StayTable.reach(sql, conversation, account)
                .orElseThrow(() -> new Refused(Reason.NOT_FOUND));
    }

    private Entries upwards(Stretch stretch, int limit) {
        boolean more = stretch.lines().size() > limit;
        return page(stretch, more ? stretch.lines().subList(0, limit) : stretch.lines(), more);
    }

    private Entries page(Stretch stretch, List<StoredEntry> page, boolean more) {
        Map<Id, Profile> names = profiles.profiles(senders(page));
        return new Entries(
                page.stream().map(entry -> entry.entry(names)).toList(), stretch.head(), more);
    }

    private static List<Id> senders(List<StoredEntry> lines) {
        return lines.stream()
                .map(StoredEntry::sender)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toList());
    }

    /// What one reading of the database found: the entries, with one more than asked for if there
    /// is one.
    private record Stretch(List<StoredEntry> lines, long head) {}
}
