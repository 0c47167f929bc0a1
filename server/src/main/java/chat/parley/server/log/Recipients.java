package chat.parley.server.log;

import chat.parley.protocol.Id;
import chat.parley.server.log.StayTable.Stay;
import chat.parley.server.storage.Database;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Who is told of an entry. Kept in memory, for every message asks; forgotten, before
/// anybody is answered, whenever a stay begins or ends. Safe for any number of threads.
public final class Recipients {
    /// Beyond this many conversations the whole memory is dropped: it refills from use.
    public static final int MOST_CONVERSATIONS = 100_000;

    private final Database database;
    private final Map<Id, Staying> known = new ConcurrentHashMap<>();

    public Recipients(Database database) {
        this.database = database;
    }

    /// Everybody who stays in a conversation.
    ///
    /// @param latestFrom where the stay begins that began last: all may read what lies above
    private record Staying(List<Stay> stays, List<Id> accounts, long latestFrom) {
        static Staying of(List<Stay> stays) {
            return new Staying(
                    stays,
                    stays.stream().map(Stay::account).toList(),
                    stays.stream().mapToLong(Stay::fromSeq).max().orElse(0));
        }
    }

    /// Those who stay in the conversation and may read the entry at `seq`.
    List<Id> whoMayRead(Id conversation, long seq) {
        Staying staying = staying(conversation);
        return seq > staying.latestFrom()
                ? staying.accounts()
                : staying.stays().stream()
                        .filter(stay -> stay.fromSeq() < seq)
                        .map(Stay::account)
                        .toList();
    }

    /// All who stay in the conversation.
    List<Id> all(Id conversation) {
        return staying(conversation).accounts();
    }

    private Staying staying(Id conversation) {
        Staying staying = known.get(conversation);
        if (staying != null) {
            return staying;
        }
        if (known.size() >= MOST_CONVERSATIONS) {
            known.clear();
        }
        Staying read = Staying.of(database.read(sql -> StayTable.staying(sql, conversation)));
        known.put(conversation, read);
        return read;
    }

    void forget(Id conversation) {
        known.remove(conversation);
    }
}
