package chat.parley.client.reduce;

import chat.parley.client.state.ClientState;
import chat.parley.client.state.ConversationState;
import chat.parley.client.state.SideEffect.Ring;
import chat.parley.client.state.SideEffect.Ring.OfMessage;
import chat.parley.protocol.Id;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.NotifyLevel;
import java.util.Comparator;
import java.util.List;

/// For which messages the person is rung.
final class Rings {
    private Rings() {}

    /// For one of those that come at once, and rather for one that mentions oneself: of others,
    /// not in view, and as the level of their conversation has it.
    ///
    /// @param before the conversation as it is without them
    static List<Ring> of(ClientState state, ConversationState before, List<Entry> entries) {
        if (state.inView(before.id())) {
            return List.of();
        }
        Id self = state.account().id();
        NotifyLevel level = before.view().levelAt(state.now());
        return entries.stream()
                .filter(entry -> entry.seq() > before.log().head())
                .filter(entry -> ConversationState.isNews(entry, self))
                .map(entry -> new OfMessage(entry, ConversationState.mentions(entry, self)))
                .filter(ring -> isTold(level, ring))
                .max(Comparator.comparing(OfMessage::mentioned))
                .<List<Ring>>map(List::of)
                .orElse(List.of());
    }

    private static boolean isTold(NotifyLevel level, OfMessage ring) {
        return switch (level) {
            case ALL -> true;
            case MENTIONS -> ring.mentioned();
            case NONE -> false;
        };
    }
}
