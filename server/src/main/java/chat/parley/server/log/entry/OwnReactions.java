package chat.parley.server.log.entry;

import chat.parley.protocol.Id;
import chat.parley.server.storage.RowKey;
import chat.parley.server.storage.Sql;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which of the reactions to messages are the reader's own.
public final class OwnReactions {
    private OwnReactions() {}

    /// Entries, from wherever they are, with the reader's own reactions marked as such: by one
    /// statement at most.
    public static List<StoredEntry> marked(Sql sql, Id reader, List<StoredEntry> entries) {
        List<RowKey> reacted =
                entries.stream()
                        .filter(entry -> !entry.form().reactions().isEmpty())
                        .map(OwnReactions::place)
                        .toList();
        if (reacted.isEmpty()) {
            return entries;
        }
        Map<RowKey, Set<String>> own = ReactionTable.of(sql, reader, reacted);
        return entries.stream()
                .map(entry -> entry.reactedBy(own.getOrDefault(place(entry), Set.of())))
                .toList();
    }

    private static RowKey place(StoredEntry entry) {
        return new RowKey(entry.conversation(), entry.seq());
    }
}
