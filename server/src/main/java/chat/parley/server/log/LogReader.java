package chat.parley.server.log;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.ConversationRequest.Entries;
import chat.parley.server.log.StayTable.Reach;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Sql;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Reads stretches of logs, for those who may: the stay is looked up with every page, so that
/// whoever has left reads nothing more. Safe for any number of threads, which it blocks.
public final class LogReader {
    private final Database database;
    private final Profiles profiles;
    private final EntryTable entries = new EntryTable(new StoredBodies());

    public LogReader(Database database, Profiles profiles) {
        this.database = database;
        this.profiles = profiles;
    }

    /// The oldest entries above `after`.
    public Entries after(Id account, Id conversation, long after, int limit) {
        Stretch stretch =
                database.read(
                        sql -> {
                            Reach reach = reach(sql, account, conversation);
                            long from = Math.max(after, reach.fromSeq());
                            return new Stretch(
                                    entries.after(sql, conversation, from, limit + 1),
                                    reach.head());
                        });
        boolean more = stretch.lines().size() > limit;
        return page(stretch, more ? stretch.lines().subList(0, limit) : stretch.lines(), more);
    }

    /// The newest entries below `before`.
    public Entries before(Id account, Id conversation, long before, int limit) {
        Stretch stretch =
                database.read(
                        sql -> {
                            Reach reach = reach(sql, account, conversation);
                            return new Stretch(
                                    entries.before(
                                            sql, conversation, reach.fromSeq(), before, limit + 1),
                                    reach.head());
                        });
        boolean more = stretch.lines().size() > limit;
        return page(stretch, more ? stretch.lines().subList(1, limit + 1) : stretch.lines(), more);
    }

    /// The entry at `seq` with about as many before it as after it.
    public Entries around(Id account, Id conversation, long seq, int limit) {
        long first = Math.max(0, seq - 1 - limit / 2);
        return after(account, conversation, first, limit);
    }

    private static Reach reach(Sql sql, Id account, Id conversation) {
        return StayTable.reach(sql, conversation, account)
                .orElseThrow(() -> new Refused(Reason.NOT_FOUND));
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
