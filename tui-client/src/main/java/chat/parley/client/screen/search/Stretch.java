package chat.parley.client.screen.search;

import chat.parley.client.state.ConversationState;
import chat.parley.client.state.Fetch;
import chat.parley.client.state.Log;
import chat.parley.client.state.Reading;
import chat.parley.client.state.UnsentMessages;
import chat.parley.client.state.Window;
import chat.parley.protocol.Id;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.operation.ConversationRequest.Entries;
import chat.parley.protocol.operation.ConversationRequest.History;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Messages of a conversation that follow each other, apart from what is held of it.
///
/// @param entries ascending by seq
/// @param above whether there are newer ones
/// @param below whether there are older ones
public record Stretch(List<Entry> entries, boolean above, boolean below) {
    static final Stretch NONE = new Stretch(List.of(), false, false);

    public Stretch {
        entries = List.copyOf(entries);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    long last() {
        return entries.getLast().seq();
    }

    /// With the page that a request brought: around a message, below the oldest or above the
    /// newest.
    Stretch with(History request, Entries page) {
        if (request.around() != null) {
            return new Stretch(page.entries(), page.more(), true);
        }
        return request.before() != null
                ? new Stretch(joined(page.entries(), entries), above, page.more())
                : new Stretch(joined(entries, page.entries()), page.more(), below);
    }

    private static List<Entry> joined(List<Entry> older, List<Entry> newer) {
        return Stream.concat(older.stream(), newer.stream()).toList();
    }

    /// What brings the messages beyond one of its ends, if there may be some.
    Optional<History> beyond(Id conversation, boolean older, int limit) {
        if (isEmpty() || !(older ? below : above)) {
            return Optional.empty();
        }
        return Optional.of(
                older
                        ? new History(conversation, entries.getFirst().seq(), null, null, limit)
                        : new History(conversation, null, last(), null, limit));
    }

    /// The conversation as if this were all that is held of it.
    ConversationState of(ConversationState conversation) {
        long after = below ? entries.getFirst().seq() - 1 : 0;
        Window window = new Window(after, last(), entries);
        return conversation
                .with(new Log(window, List.of(), last(), Fetch.IDLE, Fetch.IDLE, last()))
                .with(UnsentMessages.EMPTY)
                .with(new Reading(last(), null, Fetch.IDLE));
    }
}
