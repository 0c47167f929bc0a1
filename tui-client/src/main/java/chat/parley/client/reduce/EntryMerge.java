package chat.parley.client.reduce;

import chat.parley.client.state.Attention;
import chat.parley.client.state.ClientState;
import chat.parley.client.state.ConversationState;
import chat.parley.client.state.Log;
import chat.parley.client.state.Outgoing;
import chat.parley.client.state.Reading;
import chat.parley.client.state.Reading.Divider;
import chat.parley.client.state.UnsentMessages;
import chat.parley.client.state.Window;
import chat.parley.protocol.Id;
import chat.parley.protocol.model.Entry;
import java.util.List;

/// What becomes of entries that entered the window of a conversation: they take the place of one's
/// own pending lines, and count as read or as new.
public final class EntryMerge {
    /// As many entries stay in memory of a conversation that is not open.
    private static final int ENTRIES_AT_REST = 400;

    /// More than so many that were fetched together nobody has read at a glance.
    private static final int READ_AT_A_GLANCE = 8;

    /// And of the open one, while its newest line is in view.
    public static final int ENTRIES_IN_VIEW = 1_000;

    /// And while it is read further up, where what is being read should stay.
    public static final int ENTRIES_OPEN = 10_000;

    private EntryMerge() {}

    /// @param before the conversation as it was
    /// @param grown its log as it is now
    /// @param pushed whether they came as they were written, before the eyes of who watches
    static ClientState into(
            ClientState state, ConversationState before, Log grown, boolean pushed) {
        long had = before.log().window().upTo();
        Window window = grown.window();
        List<Entry> arrived = window.entries().stream().filter(entry -> entry.seq() > had).toList();
        Log log = grown.with(window.newest(bound(state, before.id())));
        UnsentMessages outbox = before.outbox();
        for (Outgoing shown : outbox.shownBy(arrived, window.upTo())) {
            outbox = outbox.remove(shown.clientId());
        }
        ConversationState after = before.with(log).with(outbox).showing(arrived);
        return state.with(after.with(reading(state, after, arrived, pushed)));
    }

    private static int bound(ClientState state, Id conversation) {
        if (state.inView(conversation)) {
            return ENTRIES_IN_VIEW;
        }
        return conversation.equals(state.selected()) ? ENTRIES_OPEN : ENTRIES_AT_REST;
    }

    /// Whoever watches has read them, unless they say so by a key; whoever has the conversation
    /// open, but looks elsewhere, will find the divider before the first of them.
    private static Reading reading(
            ClientState state, ConversationState after, List<Entry> arrived, boolean pushed) {
        Id self = state.account().id();
        Reading reading = after.reading();
        boolean missed = arrived.size() > READ_AT_A_GLANCE && !pushed;
        boolean reads = state.attention() == Attention.READING;
        if (reads && state.inView(after.id()) && !missed) {
            return reading.upTo(after.log().window().lastSeq());
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
        boolean noneSeen = divider == null || reading.seen() <= divider.after();
        return reading.with(
                divider == null || noneSeen
                        ? new Divider(reading.seen(), after.unread(self))
                        : new Divider(
                                divider.after(),
                                Math.min(ConversationState.UNREAD_LIMIT, divider.count() + news)));
    }
}
