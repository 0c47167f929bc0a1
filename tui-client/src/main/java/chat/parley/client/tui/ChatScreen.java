package chat.parley.client.tui;

import chat.parley.client.state.ClientState;
import chat.parley.client.state.ConversationState;
import chat.parley.client.state.Happening.Answered;
import chat.parley.client.state.Happening.Wished;
import chat.parley.client.state.Outgoing;
import chat.parley.client.state.Outgoing.Progress;
import chat.parley.client.term.Input;
import chat.parley.client.term.Key;
import chat.parley.client.term.Painter;
import chat.parley.client.tui.Action.Area;
import chat.parley.protocol.Id;
import chat.parley.protocol.operation.ApplicationRequest.Application;
import chat.parley.protocol.operation.GroupRequest.ListMembers;
import chat.parley.protocol.operation.Request;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The main screen: conversations, the open one's messages, and the composer.
///
/// @param highlighted the client id of the unsent message that keys act on
/// @param focused whether the window has the keyboard, as far as the terminal tells
/// @param members of the open group, as far as they are known here
record ChatScreen(
        Composer composer,
        Scroll scroll,
        @Nullable String highlighted,
        Aside aside,
        boolean focused,
        Members members)
        implements Asking, Origin {

    private static final Key END = Key.of("End");

    static final ChatScreen START =
            new ChatScreen(
                    Composer.EMPTY,
                    new Scroll.Bottom(),
                    null,
                    Aside.NOTHING,
                    true,
                    Members.UNKNOWN);

    @Override
    public Turn on(Input input, View view) {
        if (highlighted != null) {
            return UnsentActions.on(this, highlighted, input, view);
        }
        ChatScreen calm = with(Aside.NOTHING);
        if (input instanceof Input.Mouse mouse) {
            return ChatActions.turned(this, mouse, view);
        }
        if (aside instanceof Aside.AskQuit && ChatActions.confirmsQuit(input)) {
            return Turn.to(calm).and(new Wished.Leave()).and(new Order.Quit());
        }
        Optional<Action> action = KeyMap.action(asKey(input), Area.TALKING);
        if (action.isPresent()) {
            return ChatActions.on(this, action.get(), input, view);
        }
        if (aside instanceof Aside.AskQuit && input.equals(new Input.Typed("n"))) {
            return Turn.to(calm);
        }
        if (input.equals(END) && !(scroll instanceof Scroll.Bottom) && composer.isAtEnd()) {
            return Turn.to(calm.with(new Scroll.Bottom()));
        }
        if (composer.isEmpty() && UnsentActions.chooses(input) && UnsentActions.any(view)) {
            return UnsentActions.choose(calm, view);
        }
        int columns = ChatLayout.of(view, this).composerColumns();
        ChatScreen written = calm.with(composer.on(input, view.look(), columns));
        return written.naming(calm.edited(written.composer(), view), view);
    }

    /// Typed text is never a key here.
    private static Input asKey(Input input) {
        return input instanceof Input.Typed ? new Input.Paste("") : input;
    }

    @Override
    public ChatScreen chat() {
        return this;
    }

    @Override
    public void draw(Painter painter, View view) {
        new ChatPainter(this, view).draw(painter);
    }

    @Override
    public boolean watches(View view) {
        return focused && showsNewest(view);
    }

    /// What belongs to the picture as it is now: with the newest line in view it is followed again.
    @Override
    public Turn settled(View view) {
        ChatScreen led = focused && nothingNewSeen(view) ? with(new Scroll.Unread()) : this;
        boolean follows = led.scroll instanceof Scroll.Bottom || led.showsNewest(view);
        ChatScreen settled = follows ? led.with(new Scroll.Bottom()) : led;
        long seen = settled.seen(view);
        boolean more = view.state().open().filter(one -> one.reading().seen() < seen).isPresent();
        return more ? Turn.to(settled).and(new Wished.See(seen)) : Turn.to(settled);
    }

    /// Up to where the open conversation is in view, where something of it was not seen before; 0
    /// where nothing was.
    private long seen(View view) {
        boolean unseen =
                view.state()
                        .open()
                        .filter(one -> one.reading().seen() < one.log().window().upTo())
                        .isPresent();
        return focused && unseen ? messages(view).map(one -> one.lastSeen(scroll)).orElse(0L) : 0;
    }

    /// Whether more was missed than the eye has caught, and none of it was seen yet.
    private boolean nothingNewSeen(View view) {
        return scroll instanceof Scroll.Bottom
                && view.state().open().filter(ConversationState::nothingNewSeen).isPresent();
    }

    private boolean showsNewest(View view) {
        return scroll instanceof Scroll.Bottom
                ? view.state().open().isPresent()
                : messages(view).map(messages -> messages.showsNewest(scroll)).orElse(false);
    }

    /// The open conversation's view at the size it has.
    Optional<MessageView> messages(View view) {
        ChatLayout layout = ChatLayout.of(view, this);
        return view.state()
                .open()
                .map(
                        open ->
                                new MessageView(
                                        view.look(),
                                        view.state(),
                                        open,
                                        highlighted,
                                        layout.paneColumns(),
                                        layout.paneRows()));
    }

    /// Asks for the members of the open group when the first of them is about to be named.
    Turn naming(Turn turn, View view) {
        boolean names = Completion.namesSomebody(composer);
        Optional<ConversationState> open = view.state().open().filter(_ -> names);
        Optional<ListMembers> request = open.flatMap(members::missing);
        if (open.isEmpty() || request.isEmpty()) {
            return turn;
        }
        return new Turn(with(Members.asked(open.get().id())), turn.orders())
                .and(new Order.Ask(request.get()));
    }

    @Override
    public Turn answered(Request<?> request, Record answer, View view) {
        return answer instanceof Application made
                ? Turn.to(this).and(new Answered.Applied(made))
                : Turn.to(with(members.answered(request, answer)));
    }

    @Override
    public ChatScreen failed(Request<?> request, String why) {
        return request instanceof ListMembers ? with(Members.UNKNOWN) : problem(why);
    }

    /// With what was written changed; the draft follows.
    Turn edited(Composer changed, View view) {
        Turn turn = Turn.to(with(changed));
        Id open = view.state().selected();
        boolean same = changed.text().equals(composer.text());
        return open == null || same ? turn : turn.and(new Wished.Edit(open, changed.text()));
    }

    /// Goes to another conversation, where its draft waits.
    Turn opening(Id conversation, ClientState state) {
        String draft = state.conversation(conversation).map(one -> one.draft().text()).orElse("");
        boolean same = conversation.equals(state.selected());
        ChatScreen opened =
                new ChatScreen(
                        same ? composer : composer.withText(draft),
                        same ? scroll : new Scroll.Unread(),
                        null,
                        Aside.NOTHING,
                        focused,
                        same ? members : Members.UNKNOWN);
        return Turn.to(opened).and(new Wished.Select(conversation));
    }

    /// One's refused messages in the open conversation, in the order of writing.
    static List<Outgoing> refused(ConversationState conversation) {
        return conversation.outbox().messages().stream()
                .filter(message -> message.progress() instanceof Progress.Refused)
                .toList();
    }

    ChatScreen with(Composer changed) {
        return new ChatScreen(changed, scroll, highlighted, aside, focused, members);
    }

    ChatScreen with(Scroll changed) {
        return new ChatScreen(composer, changed, highlighted, aside, focused, members);
    }

    ChatScreen with(Aside changed) {
        return new ChatScreen(composer, scroll, highlighted, changed, focused, members);
    }

    private ChatScreen with(Members changed) {
        return new ChatScreen(composer, scroll, highlighted, aside, focused, changed);
    }

    ChatScreen said(String text) {
        return with(new Aside.Said(text));
    }

    ChatScreen problem(String text) {
        return with(new Aside.Problem(text));
    }

    ChatScreen highlighting(@Nullable String clientId) {
        return new ChatScreen(composer, scroll, clientId, aside, focused, members);
    }

    @Override
    public ChatScreen focused(boolean changed) {
        return new ChatScreen(composer, scroll, highlighted, aside, changed, members);
    }
}
