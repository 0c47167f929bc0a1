package chat.parley.client.screen.chat;

import chat.parley.client.screen.Composer;
import chat.parley.client.screen.Destination;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.RequestingScreen;
import chat.parley.client.screen.ScreenCommand;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.key.ChatKey;
import chat.parley.client.screen.key.ComposerKey;
import chat.parley.client.screen.key.KeyMap;
import chat.parley.client.screen.key.QuitKey;
import chat.parley.client.screen.message.MessageView;
import chat.parley.client.screen.message.ScrollPosition;
import chat.parley.client.state.ClientEvent.Wished;
import chat.parley.client.state.ClientState;
import chat.parley.client.state.ConversationState;
import chat.parley.client.state.Outgoing;
import chat.parley.client.state.Outgoing.Progress;
import chat.parley.client.term.Painter;
import chat.parley.client.term.input.Input;
import chat.parley.protocol.Id;
import chat.parley.protocol.operation.GroupRequest.MembersPage;
import chat.parley.protocol.operation.Request;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The main screen: conversations, the open one's messages, and the composer.
///
/// @param highlighted the client id of the unsent message that keys act on
/// @param members of the open group, as far as they are known here
public record ChatScreen(
        Composer composer,
        ScrollPosition scroll,
        @Nullable String highlighted,
        StatusLine aside,
        Members members)
        implements RequestingScreen {

    public static final ChatScreen START =
            new ChatScreen(
                    Composer.EMPTY,
                    new ScrollPosition.Bottom(),
                    null,
                    StatusLine.NOTHING,
                    Members.UNKNOWN);

    @Override
    public ScreenUpdate on(Input input, Frame frame) {
        if (highlighted != null) {
            return UnsentActions.on(this, highlighted, input, frame);
        }
        ChatScreen calm = with(StatusLine.NOTHING);
        if (input instanceof Input.Mouse mouse) {
            return ChatActions.turned(this, mouse, frame);
        }
        Optional<QuitKey> answer =
                aside instanceof StatusLine.AskQuit
                        ? KeyMap.find(QuitKey.class, input)
                        : Optional.empty();
        if (answer.isPresent()) {
            return switch (answer.get()) {
                case QUIT -> ScreenUpdate.to(calm).and(new ScreenCommand.Quit());
                case STAY -> ScreenUpdate.to(calm);
            };
        }
        Optional<ChatKey> key = KeyMap.findWriting(ChatKey.class, input);
        if (key.isPresent()) {
            return ChatActions.on(this, key.get(), input, frame);
        }
        return writing(calm, input, frame);
    }

    private ScreenUpdate writing(ChatScreen calm, Input input, Frame frame) {
        boolean leavesEnd = KeyMap.does(ComposerKey.END, input) && composer.isAtEnd();
        if (leavesEnd && !(scroll instanceof ScrollPosition.Bottom)) {
            return ScreenUpdate.to(calm.with(new ScrollPosition.Bottom()));
        }
        if (composer.isEmpty() && UnsentActions.chooses(input) && UnsentActions.any(frame)) {
            return UnsentActions.choose(calm, frame);
        }
        int columns = ChatLayout.of(frame, this).composerColumns();
        return calm.edited(composer.on(input, frame.appearance(), columns), frame);
    }

    @Override
    public void draw(Painter painter, Frame frame) {
        new ChatPainter(this, frame).draw(painter);
    }

    @Override
    public boolean watches(Frame frame) {
        return frame.focused() && showsNewest(frame);
    }

    /// What belongs to the picture as it is now: with the newest line in view it is followed again.
    @Override
    public ScreenUpdate settled(Frame frame) {
        ChatScreen led =
                frame.focused() && nothingNewSeen(frame) ? with(new ScrollPosition.Unread()) : this;
        boolean follows = led.scroll instanceof ScrollPosition.Bottom || led.showsNewest(frame);
        ChatScreen settled = follows ? led.with(new ScrollPosition.Bottom()) : led;
        long seen = settled.seen(frame);
        boolean more = frame.state().open().filter(one -> one.reading().seen() < seen).isPresent();
        ScreenUpdate update = settled.quoting(frame);
        return more ? update.and(new Wished.See(seen)) : update;
    }

    /// What is answered in view is asked for where it is not held.
    private ScreenUpdate quoting(Frame frame) {
        ScreenUpdate update = ScreenUpdate.to(this);
        Optional<ConversationState> open = frame.state().open();
        if (open.isEmpty()
                || !open.get().log().window().answersElsewhere()
                || !frame.state().connection().signedIn()) {
            return update;
        }
        List<Long> unknown =
                messages(frame).map(one -> one.unknownQuotes(scroll)).orElse(List.of());
        return unknown.isEmpty()
                ? update
                : update.and(new Wished.Quote(open.get().id(), unknown));
    }

    /// Up to where the open conversation is in view, where something of it was not seen before; 0
    /// where nothing was.
    private long seen(Frame frame) {
        boolean unseen =
                frame.state()
                        .open()
                        .filter(one -> one.reading().seen() < one.log().window().upTo())
                        .isPresent();
        return frame.focused() && unseen
                ? messages(frame).map(one -> one.lastSeen(scroll)).orElse(0L)
                : 0;
    }

    /// Whether more was missed than the eye has caught, and none of it was seen yet.
    private boolean nothingNewSeen(Frame frame) {
        return scroll instanceof ScrollPosition.Bottom
                && frame.state().open().filter(ConversationState::nothingNewSeen).isPresent();
    }

    private boolean showsNewest(Frame frame) {
        return scroll instanceof ScrollPosition.Bottom
                ? frame.state().open().isPresent()
                : messages(frame).map(messages -> messages.showsNewest(scroll)).orElse(false);
    }

    /// The open conversation's view at the size it has.
    Optional<MessageView> messages(Frame frame) {
        ChatLayout layout = ChatLayout.of(frame, this);
        return frame.state()
                .open()
                .map(
                        open ->
                                new MessageView(
                                        frame.appearance(),
                                        frame.state(),
                                        open,
                                        highlighted == null ? null : "outgoing " + highlighted,
                                        layout.paneColumns(),
                                        layout.paneRows()));
    }

    /// With what was written changed; the draft follows. When a member of the open group is about
    /// to be named, its members are asked for.
    ScreenUpdate edited(Composer changed, Frame frame) {
        boolean names =
                WordCompletion.namesSomebody(composer) || WordCompletion.namesSomebody(changed);
        ChatScreen written = with(changed);
        ScreenUpdate update =
                frame.state()
                        .open()
                        .filter(_ -> names)
                        .flatMap(members::missing)
                        .map(asked -> written.with(asked).asking())
                        .orElse(ScreenUpdate.to(written));
        Id open = frame.state().selected();
        boolean same = changed.text().equals(composer.text());
        return open == null || same ? update : update.and(new Wished.Edit(open, changed.text()));
    }

    @Override
    public List<Request<?>> awaited() {
        return members.awaited();
    }

    @Override
    public ScreenUpdate answered(Request<?> request, Record answer, Frame frame) {
        return ScreenUpdate.to(
                answer instanceof MembersPage page ? with(members.with(page)) : this);
    }

    @Override
    public ChatScreen failed(Request<?> request, String why) {
        return with(Members.UNKNOWN);
    }

    @Override
    public Optional<ScreenUpdate> opening(Destination destination, Frame frame) {
        return Optional.of(opening(destination.conversation(), frame.state()));
    }

    public ScreenUpdate opening(Id conversation, ClientState state) {
        return opening(conversation, state, StatusLine.NOTHING);
    }

    /// Goes to another conversation, where its draft waits.
    ///
    /// @param said what the client itself has to say there
    public ScreenUpdate opening(Id conversation, ClientState state, StatusLine said) {
        String draft = state.conversation(conversation).map(one -> one.draft().text()).orElse("");
        boolean same = conversation.equals(state.selected());
        ChatScreen opened =
                new ChatScreen(
                        same ? composer : composer.withText(draft),
                        same ? scroll : new ScrollPosition.Unread(),
                        null,
                        said,
                        same ? members : Members.UNKNOWN);
        return ScreenUpdate.to(opened).and(new Wished.Select(conversation));
    }

    /// One's refused messages in the open conversation, in the order of writing.
    static List<Outgoing> refused(ConversationState conversation) {
        return conversation.outbox().messages().stream()
                .filter(message -> message.progress() instanceof Progress.Refused)
                .toList();
    }

    public ChatScreen with(Composer changed) {
        return new ChatScreen(changed, scroll, highlighted, aside, members);
    }

    ChatScreen with(ScrollPosition changed) {
        return new ChatScreen(composer, changed, highlighted, aside, members);
    }

    ChatScreen with(StatusLine changed) {
        return new ChatScreen(composer, scroll, highlighted, changed, members);
    }

    private ChatScreen with(Members changed) {
        return new ChatScreen(composer, scroll, highlighted, aside, changed);
    }

    public ChatScreen said(String text) {
        return with(new StatusLine.Said(text));
    }

    public ChatScreen problem(String text) {
        return with(new StatusLine.Problem(text));
    }

    ChatScreen highlighting(@Nullable String clientId) {
        return new ChatScreen(composer, scroll, clientId, aside, members);
    }
}
