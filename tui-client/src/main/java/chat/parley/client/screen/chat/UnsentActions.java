package chat.parley.client.screen.chat;

import chat.parley.client.look.BodyText;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.key.UnsentKey;
import chat.parley.client.screen.message.ScrollPosition;
import chat.parley.client.state.ClientEvent.Wished;
import chat.parley.client.state.ConversationState;
import chat.parley.client.state.Outgoing;
import chat.parley.client.term.input.Input;
import java.util.List;
import java.util.Optional;

/// What can be done with a message that was refused.
final class UnsentActions {
    private UnsentActions() {}

    static boolean chooses(Input input, Frame frame) {
        return frame.keys().does(UnsentKey.CHOOSE_UNSENT, input);
    }

    static boolean any(Frame frame) {
        return frame.state().open().filter(open -> !ChatScreen.refused(open).isEmpty()).isPresent();
    }

    /// Highlights the newest one there is.
    static ScreenUpdate choose(ChatScreen screen, Frame frame) {
        List<Outgoing> refused = frame.state().open().map(ChatScreen::refused).orElse(List.of());
        return ScreenUpdate.to(
                refused.isEmpty()
                        ? screen
                        : screen.with(new ScrollPosition.Bottom())
                                .with(new ChatMode.ChoosingUnsent(refused.getLast().clientId())));
    }

    static ScreenUpdate on(ChatScreen screen, String clientId, Input input, Frame frame) {
        Optional<ConversationState> open = frame.state().open();
        Optional<Outgoing> message = open.flatMap(one -> one.outbox().find(clientId));
        ChatScreen left = screen.with(ChatMode.WRITING);
        if (open.isEmpty() || message.isEmpty() || input instanceof Input.Mouse) {
            return left.on(input, frame);
        }
        return frame.keys()
                .find(UnsentKey.class, input)
                .map(key -> act(screen, open.get(), message.get(), key, frame))
                .orElseGet(() -> left.on(input, frame));
    }

    private static ScreenUpdate act(
            ChatScreen screen,
            ConversationState open,
            Outgoing message,
            UnsentKey key,
            Frame frame) {
        ChatScreen left = screen.with(ChatMode.WRITING);
        return switch (key) {
            case RETRY ->
                    ScreenUpdate.to(left).and(new Wished.Retry(open.id(), message.clientId()));
            case DISCARD ->
                    ScreenUpdate.to(left).and(new Wished.Discard(open.id(), message.clientId()));
            case EDIT -> {
                String source = BodyText.source(message.body());
                yield ScreenUpdate.to(left.with(left.composer().withText(source)))
                        .and(new Wished.Discard(open.id(), message.clientId()))
                        .and(new Wished.Edit(open.id(), source))
                        .and(new Wished.Answer(open.id(), message.replyTo()));
            }
            case CHOOSE_UNSENT -> before(screen, open, message, frame);
            case LEAVE_UNSENT -> ScreenUpdate.to(left);
        };
    }

    /// The refused message before; before the first there are those that were sent.
    private static ScreenUpdate before(
            ChatScreen screen, ConversationState open, Outgoing message, Frame frame) {
        List<Outgoing> refused = ChatScreen.refused(open);
        int at = refused.indexOf(message) - 1;
        return at < 0
                ? MessageActions.choose(screen, frame).orElse(ScreenUpdate.to(screen))
                : ScreenUpdate.to(
                        screen.with(new ChatMode.ChoosingUnsent(refused.get(at).clientId())));
    }
}
