package chat.parley.client.tui;

import chat.parley.client.state.ConversationState;
import chat.parley.client.state.Happening.Wished;
import chat.parley.client.state.Outgoing;
import chat.parley.client.term.Input;
import chat.parley.client.tui.Action.Area;
import java.util.List;
import java.util.Optional;

/// What can be done with a message that was refused.
final class UnsentActions {
    private UnsentActions() {}

    static boolean chooses(Input input) {
        return KeyMap.action(input, Area.UNSENT).equals(Optional.of(Action.CHOOSE_UNSENT));
    }

    static boolean any(View view) {
        return view.state().open().filter(open -> !ChatScreen.refused(open).isEmpty()).isPresent();
    }

    /// Highlights the newest one there is.
    static Turn choose(ChatScreen screen, View view) {
        List<Outgoing> refused = view.state().open().map(ChatScreen::refused).orElse(List.of());
        return Turn.to(
                refused.isEmpty()
                        ? screen
                        : screen.with(new Scroll.Bottom())
                                .highlighting(refused.getLast().clientId()));
    }

    static Turn on(ChatScreen screen, String clientId, Input input, View view) {
        Optional<ConversationState> open = view.state().open();
        Optional<Outgoing> message = open.flatMap(one -> one.outbox().find(clientId));
        ChatScreen left = screen.highlighting(null);
        if (open.isEmpty() || message.isEmpty()) {
            return left.on(input, view);
        }
        return KeyMap.action(input, Area.UNSENT)
                .map(action -> act(screen, open.get(), message.get(), action))
                .orElseGet(() -> left.on(input, view));
    }

    private static Turn act(
            ChatScreen screen, ConversationState open, Outgoing message, Action action) {
        ChatScreen left = screen.highlighting(null);
        return switch (action) {
            case RETRY -> Turn.to(left).and(new Wished.Retry(open.id(), message.clientId()));
            case DISCARD -> Turn.to(left).and(new Wished.Discard(open.id(), message.clientId()));
            case EDIT -> {
                String source = Bodies.source(message.body());
                yield Turn.to(left.with(left.composer().withText(source)))
                        .and(new Wished.Discard(open.id(), message.clientId()))
                        .and(new Wished.Edit(open.id(), source));
            }
            case CHOOSE_UNSENT -> Turn.to(before(screen, open, message));
            default -> Turn.to(left);
        };
    }

    private static ChatScreen before(ChatScreen screen, ConversationState open, Outgoing message) {
        List<Outgoing> refused = ChatScreen.refused(open);
        int at = Math.max(0, refused.indexOf(message) - 1);
        return screen.highlighting(refused.get(at).clientId());
    }
}
