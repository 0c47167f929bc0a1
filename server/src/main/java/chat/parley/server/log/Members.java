package chat.parley.server.log;

import chat.parley.protocol.Id;
import chat.parley.server.log.StayTable.Stay;
import chat.parley.server.storage.Database;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Who is told of an entry. Kept in memory, for every message asks; forgotten, after the commit,
/// whenever a stay begins or ends. Safe for any number of threads.
final class Members {
    /// Beyond this many conversations the whole memory is dropped: it refills from use.
    private static final int MOST_CONVERSATIONS = 100_000;

    private final Database database;
    private final Map<Id, List<Stay>> stays = new ConcurrentHashMap<>();

    Members(Database database) {
        this.database = database;
    }

    /// Those who stay in the conversation and may read the entry at `seq`.
    List<Id> whoMayRead(Id conversation, long seq) {
        return staying(conversation).stream()
                .filter(stay -> stay.fromSeq() < seq)
                .map(Stay::account)
                .toList();
    }

    private List<Stay> staying(Id conversation) {
        List<Stay> known = stays.get(conversation);
        if (known != null) {
            return known;
        }
        if (stays.size() >= MOST_CONVERSATIONS) {
            stays.clear();
        }
        List<Stay> read = database.read(sql -> StayTable.staying(sql, conversation));
        stays.put(conversation, read);
        return read;
    }

    void forget(Id conversation) {
        stays.remove(conversation);
    }
}
