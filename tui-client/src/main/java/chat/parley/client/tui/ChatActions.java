package chat.parley.client.tui;

import chat.parley.client.state.ClientState;
import chat.parley.client.state.ConversationState;
import chat.parley.client.state.Happening.Wished;
import chat.parley.client.state.Refusal;
import chat.parley.client.term.Input;
import chat.parley.client.term.Key;
import chat.parley.client.words.ScreenText;
import chat.parley.kit.text.Words;
import chat.parley.protocol.Id;
import chat.parley.protocol.body.Body;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the keys of the main screen do.
final class ChatActions {
    private static final int WHEEL_LINES = 3;

    private ChatActions() {}

    static boolean confirmsQuit(Input input) {
        return input.equals(Key.of("C-c"))
                || input.equals(Key.ENTER)
                || input.equals(new Input.Typed("y"));
    }

    static Turn on(ChatScreen screen, Action action, Input input, View view) {
        ChatScreen calm = screen.with(Aside.NOTHING);
        ClientState state = view.state();
        return switch (action) {
            case SEND -> send(screen, view);
            case COMPLETE -> completed(calm, view, 1);
            case COMPLETE_BACK -> completed(calm, view, -1);
            case SEARCH_SENT -> calm.edited(calm.composer().searched(), view);
            case NEXT_UNREAD -> nextUnread(calm, view);
            case SWITCH -> Turn.to(new SwitcherScreen(calm, Picker.EMPTY));
            case NEXT -> neighbour(calm, state, 1);
            case PREVIOUS -> neighbour(calm, state, -1);
            case GO_TO -> goTo(calm, state, input);
            case PAGE_UP -> page(calm, view, -1);
            case PAGE_DOWN -> page(calm, view, 1);
            case BOTTOM -> Turn.to(calm.with(new Scroll.Bottom()));
            case FIRST_UNREAD -> Turn.to(calm.with(new Scroll.Unread()));
            case APPLICATIONS -> Turn.to(ApplicationsScreen.over(calm));
            case CONTACTS -> Turn.to(ContactsScreen.over(calm));
            case GROUPS -> Turn.to(GroupsScreen.over(calm));
            case HELP -> Turn.to(new HelpScreen(calm, 0));
            case RECONNECT -> Turn.to(calm).and(new Order.Reconnect());
            case CANCEL ->
                    calm.composer().isEmpty()
                            ? Turn.to(calm.with(new Aside.AskQuit()))
                            : calm.edited(calm.composer().cleared(), view);
            case CHOOSE_UNSENT,
                    RETRY,
                    EDIT,
                    DISCARD,
                    LEAVE_UNSENT,
                    ACCEPT,
                    REFUSE,
                    TAKE_BACK,
                    OTHER_PEOPLE,
                    END_FRIENDSHIP,
                    CONFIRM,
                    OTHER_GROUPS,
                    NEW_GROUP,
                    GROUP_MENU,
                    OPEN_GROUP,
                    NEXT_FIELD,
                    PREVIOUS_FIELD,
                    CHOOSE,
                    UP,
                    DOWN,
                    BACK,
                    MOUSE,
                    REPAINT,
                    SUSPEND ->
                    Turn.to(calm);
        };
    }

    private static Turn completed(ChatScreen screen, View view, int step) {
        Composer composer = completion(screen, view).complete(screen.composer(), step);
        return screen.naming(screen.edited(composer, view), view);
    }

    /// The wheel moves the open conversation, a few lines at a time.
    static Turn turned(ChatScreen screen, Input.Mouse mouse, View view) {
        return switch (mouse.action()) {
            case WHEEL_UP -> scrolled(screen, view, -WHEEL_LINES);
            case WHEEL_DOWN -> scrolled(screen, view, WHEEL_LINES);
            case PRESS, RELEASE, DRAG -> Turn.to(screen);
        };
    }

    private static Turn send(ChatScreen screen, View view) {
        ChatScreen calm = screen.with(Aside.NOTHING);
        boolean confirmed = screen.aside() instanceof Aside.AskSend;
        return switch (Written.read(screen.composer().text(), view.look().words())) {
            case Written.Nothing() -> Turn.to(calm);
            case Written.Problem(var why) -> Turn.to(calm.problem(why));
            case Written.Command(var command, var arguments) ->
                    new ChatCommands(calm, view).run(command, arguments);
            case Written.Message(var text) -> sendText(calm, view, text);
            case Written.Suspicious(var text) ->
                    confirmed
                            ? sendText(calm, view, text)
                            : Turn.to(calm.with(new Aside.AskSend(text)));
        };
    }

    private static Turn sendText(ChatScreen screen, View view, String text) {
        int most = view.state().connection().limits().textCodePoints();
        int length = text.codePointCount(0, text.length());
        return length > most
                ? Turn.to(screen.problem(view.look().words().of(ScreenText.TOO_LONG, most, length)))
                : send(screen, view, new Body.Text(text));
    }

    /// Sends into the open conversation and jumps to its bottom.
    static Turn send(ChatScreen screen, View view, Body body) {
        Words words = view.look().words();
        Optional<ConversationState> open = view.state().open();
        if (open.isEmpty()) {
            return Turn.to(screen.problem(words.of(ScreenText.OPEN_FIRST)));
        }
        Optional<Refusal> closed =
                view.state().closed(open.get()).filter(one -> !Refusal.mayPass(one.reason()));
        if (closed.isPresent()) {
            return Turn.to(screen.problem(Notices.of(view).refusal(closed.get())));
        }
        return Turn.to(screen.with(screen.composer().sent()).with(new Scroll.Bottom()))
                .and(new Order.Send(open.get().id(), body));
    }

    static Completion completion(ChatScreen screen, View view) {
        return Completion.of(screen, view);
    }

    /// What mentions oneself first, then conversations of two, then the rest, and last what is
    /// quiet; among equals the one that stands highest.
    static Turn nextUnread(ChatScreen screen, View view) {
        ClientState state = view.state();
        Id self = state.account().id();
        return state.listed().stream()
                .filter(one -> !one.id().equals(state.selected()) && one.unread(self) > 0)
                .min(Comparator.comparingInt(one -> urgency(one, self)))
                .map(one -> screen.opening(one.id(), state))
                .orElseGet(
                        () ->
                                Turn.to(
                                        screen.problem(
                                                view.look()
                                                        .words()
                                                        .of(ScreenText.NOTHING_UNREAD))));
    }

    private static int urgency(ConversationState one, @Nullable Id self) {
        if (one.mentioned(self)) {
            return 0;
        }
        if (one.view().quiet()) {
            return 3;
        }
        return one.known().peer() != null ? 1 : 2;
    }

    private static Turn neighbour(ChatScreen screen, ClientState state, int step) {
        List<ConversationState> all = state.listed();
        if (all.isEmpty()) {
            return Turn.to(screen);
        }
        int open = state.open().map(all::indexOf).orElse(-1);
        return screen.opening(all.get(Math.floorMod(open + step, all.size())).id(), state);
    }

    private static Turn goTo(ChatScreen screen, ClientState state, Input input) {
        List<ConversationState> all = state.listed();
        int index = input instanceof Key key ? Integer.parseInt(key.base()) - 1 : 0;
        return index < all.size() ? screen.opening(all.get(index).id(), state) : Turn.to(screen);
    }

    private static Turn page(ChatScreen screen, View view, int pages) {
        int page = screen.messages(view).map(MessageView::page).orElse(1);
        return scrolled(screen, view, pages * page);
    }

    private static Turn scrolled(ChatScreen screen, View view, int lines) {
        Optional<MessageView> messages = screen.messages(view);
        Id open = view.state().selected();
        if (messages.isEmpty() || open == null) {
            return Turn.to(screen);
        }
        ChatScreen moved = screen.with(messages.get().scrolled(screen.scroll(), lines));
        boolean atTop = lines < 0 && messages.get().showsOldest(moved.scroll());
        return atTop ? Turn.to(moved).and(new Wished.LookBack(open)) : Turn.to(moved);
    }
}
