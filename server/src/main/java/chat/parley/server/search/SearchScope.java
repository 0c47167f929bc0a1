package chat.parley.server.search;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.ConversationKind;
import chat.parley.server.log.Overviews.ReadableLog;
import chat.parley.server.log.entry.StoredEntry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where one search may look.
///
/// @param places by conversation
/// @param sender the only one whose messages are wanted; null: anybody's
/// @param from ids from here on
/// @param before ids below it
record SearchScope(Map<Id, ReadableLog> places, @Nullable Id sender, long from, long before) {
    SearchScope {
        places = Map.copyOf(places);
    }

    static Map<Id, ReadableLog> places(Collection<ReadableLog> readable) {
        return readable.stream()
                .collect(Collectors.toMap(ReadableLog::conversation, Function.identity()));
    }

    /// The id of the latest change there.
    long lastChange() {
        return places.values().stream().mapToLong(place -> place.change().value()).max().orElse(0);
    }

    /// The conversations, in an order that stays.
    List<Id> conversations() {
        return places.keySet().stream().sorted().toList();
    }

    /// Whether what stands at a place is the reader's to read.
    boolean reaches(Id conversation, long seq) {
        ReadableLog place = places.get(conversation);
        return place != null && seq > place.fromSeq();
    }

    boolean isWanted(StoredEntry message) {
        return sender == null || sender.equals(message.sender());
    }

    boolean isGroup(Id conversation) {
        ReadableLog place = places.get(conversation);
        return place != null && place.kind() == ConversationKind.GROUP;
    }
}
