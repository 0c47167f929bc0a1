package chat.parley.client.state;

import chat.parley.client.state.Reading.Divider;
import chat.parley.protocol.Id;
import chat.parley.protocol.operation.ConversationRequest.Entry;
import java.util.List;

/// What becomes of entries that entered the window of a conversation: they take the place of one's
/// own pending lines, and count as read or as new.
final class Arrivals {
    /// As many entries stay in memory of a conversation that is not open.
    private static final int ENTRIES_AT_REST = 400;

    private Arrivals() {}

    /// @param before the conversation as it was
    /// @param grown its log as it is now
    static ClientState into(ClientState state, ConversationState before, Log grown) {
        long had = before.log().window().upTo();
        Window window = grown.window();
        List<Entry> arrived = window.entries().stream().filter(entry -> entry.seq() > had).toList();
        boolean open = before.id().equals(state.selected());
        Log log = open ? grown : grown.with(window.newest(ENTRIES_AT_REST));
        Outbox outbox = before.outbox();
        for (Outgoing shown : outbox.shownBy(arrived, window.upTo())) {
            outbox = outbox.remove(shown.clientId());
        }
        ConversationState after = before.with(log).with(outbox).showing(arrived);
        return state.with(after.with(reading(state, after, arrived)));
    }

    /// Whoever watches has seen them; whoever has the conversation open, but looks elsewhere, will
    /// find the divider before the first of them.
    private static Reading reading(
            ClientState state, ConversationState after, List<Entry> arrived) {
        Id self = state.account().id();
        Reading reading = after.reading();
        if (state.inView(after.id())) {
            return reading.upTo(after.log().window().upTo());
        }
        int news =
                (int)
                        arrived.stream()
                                .filter(entry -> entry.seq() > reading.seen())
                                .filter(entry -> ConversationState.isNews(entry, self))
                                .count();
        if (news == 0 || !after.id().equals(state.selected())) {
            return reading;
        }
        Divider divider = reading.divider();
        return reading.with(
                divider == null
                        ? new Divider(reading.seen(), after.unread(self))
                        : new Divider(
                                divider.after(),
                                Math.min(ConversationState.UNREAD_LIMIT, divider.count() + news)));
    }
}
