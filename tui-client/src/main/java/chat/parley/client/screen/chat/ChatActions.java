package chat.parley.client.screen.chat;

import chat.parley.client.screen.Frame;
import chat.parley.client.screen.ParsedLine;
import chat.parley.client.screen.Picker;
import chat.parley.client.screen.Screen;
import chat.parley.client.screen.ScreenCommand;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.StatusLine;
import chat.parley.client.screen.group.GroupsScreen;
import chat.parley.client.screen.help.HelpScreen;
import chat.parley.client.screen.key.ChatKey;
import chat.parley.client.screen.message.MessageView;
import chat.parley.client.screen.message.ScrollPosition;
import chat.parley.client.screen.people.ApplicationsScreen;
import chat.parley.client.screen.people.ContactsScreen;
import chat.parley.client.screen.people.InboxScreen;
import chat.parley.client.screen.search.MessageSearchScreen;
import chat.parley.client.screen.settings.SettingsScreen;
import chat.parley.client.state.ClientEvent.Wished;
import chat.parley.client.state.ClientState;
import chat.parley.client.state.ConversationState;
import chat.parley.client.state.RefusalDetails;
import chat.parley.client.term.input.Input;
import chat.parley.client.words.GroupText;
import chat.parley.client.words.ScreenText;
import chat.parley.kit.text.Words;
import chat.parley.protocol.Id;
import chat.parley.protocol.body.Body;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the keys of the main screen do.
final class ChatActions {
    private static final int WHEEL_LINES = 3;

    /// How many messages may wait to be sent before the next one stays in the line.
    private static final int MOST_UNSENT = 100;

    /// Those that lead to other screens, from there too.
    static final Set<ChatKey> SCREENS =
            EnumSet.of(
                    ChatKey.APPLICATIONS,
                    ChatKey.CONTACTS,
                    ChatKey.GROUPS,
                    ChatKey.INBOX,
                    ChatKey.SEARCH_MESSAGES,
                    ChatKey.SETTINGS);

    private ChatActions() {}

    static ScreenUpdate on(ChatScreen screen, ChatKey key, Input input, Frame frame) {
        ChatScreen calm = screen.with(StatusLine.NOTHING);
        ClientState state = frame.state();
        return switch (key) {
            case SEND ->
                    screen.mode() instanceof ChatMode.Editing editing
                            ? new MessageEdit(calm, editing, frame).submit()
                            : send(screen, frame);
            case COMPLETE -> completed(calm, frame, 1);
            case COMPLETE_BACK -> completed(calm, frame, -1);
            case SEARCH_SENT -> SentSearchActions.begin(calm);
            case NEXT_UNREAD -> nextUnread(calm, frame);
            case PALETTE ->
                    over(calm, new PaletteScreen(calm, Picker.EMPTY))
                            .and(new ScreenCommand.FindAccounts());
            case NEXT -> neighbour(calm, state, 1);
            case PREVIOUS -> neighbour(calm, state, -1);
            case GO_TO -> goTo(calm, frame, input);
            case PAGE_UP -> page(calm, frame, -1);
            case PAGE_DOWN -> page(calm, frame, 1);
            case BOTTOM -> ScreenUpdate.to(calm.with(new ScrollPosition.Bottom()));
            case FIRST_UNREAD -> ScreenUpdate.to(calm.with(new ScrollPosition.Unread()));
            case MARK_READ -> ScreenUpdate.to(calm).and(new Wished.MarkRead());
            case APPLICATIONS -> over(calm, ApplicationsScreen.ALL);
            case CONTACTS -> over(calm, ContactsScreen.ALL);
            case GROUPS -> over(calm, GroupsScreen.ALL);
            case INBOX -> over(calm, InboxScreen.ALL);
            case SEARCH_MESSAGES -> over(calm, MessageSearchScreen.asking("", false, frame));
            case SETTINGS -> ScreenUpdate.to(calm).and(SettingsScreen.opening());
            case HELP -> over(calm, new HelpScreen(0));
            case RECONNECT -> ScreenUpdate.to(calm).and(new ScreenCommand.Reconnect());
            case CANCEL_TRANSFER -> new FileActions(calm, frame).cancel();
            case CANCEL -> cancel(calm, frame);
        };
    }

    /// An edit is left as a whole: what was being written before comes back.
    private static ScreenUpdate cancel(ChatScreen calm, Frame frame) {
        if (calm.mode() instanceof ChatMode.Editing) {
            return MessageEdit.left(calm, frame.state());
        }
        return calm.composer().isEmpty()
                ? ScreenUpdate.to(calm.with(new StatusLine.AskQuit()))
                : calm.edited(calm.composer().cleared(), frame);
    }

    private static ScreenUpdate over(ChatScreen calm, Screen screen) {
        return ScreenUpdate.to(calm).and(ScreenUpdate.push(screen));
    }

    private static ScreenUpdate completed(ChatScreen screen, Frame frame, int step) {
        WordCompletion completion = WordCompletion.of(screen, frame);
        return screen.edited(completion.complete(screen.composer(), step), frame);
    }

    /// The wheel moves the open conversation, a few lines at a time.
    static ScreenUpdate turned(ChatScreen screen, Input.Mouse mouse, Frame frame) {
        return switch (mouse.action()) {
            case WHEEL_UP -> scrolled(screen, frame, -WHEEL_LINES);
            case WHEEL_DOWN -> scrolled(screen, frame, WHEEL_LINES);
            case PRESS, RELEASE, DRAG -> ScreenUpdate.to(screen);
        };
    }

    private static ScreenUpdate send(ChatScreen screen, Frame frame) {
        ChatScreen calm = screen.with(StatusLine.NOTHING);
        FileActions files = new FileActions(calm, frame);
        if (files.isRecognised()) {
            return files.sendRecognised();
        }
        boolean confirmed = screen.aside() instanceof StatusLine.AskSend;
        return switch (ParsedLine.read(screen.composer().text(), frame.appearance().words())) {
            case ParsedLine.Nothing() -> ScreenUpdate.to(calm);
            case ParsedLine.Problem(var why) -> ScreenUpdate.to(calm.problem(why));
            case ParsedLine.Command(var command, var arguments) ->
                    new ChatCommands(calm, frame).run(command, arguments);
            case ParsedLine.Message(var text) -> sendText(calm, frame, text);
            case ParsedLine.Suspicious(var text) ->
                    confirmed
                            ? sendText(calm, frame, text)
                            : ScreenUpdate.to(calm.with(new StatusLine.AskSend(text)));
        };
    }

    private static ScreenUpdate sendText(ChatScreen screen, Frame frame, String text) {
        int most = frame.state().connection().limits().textCodePoints();
        int length = text.codePointCount(0, text.length());
        return length > most
                ? ScreenUpdate.to(
                        screen.problem(
                                frame.appearance().words().of(ScreenText.TOO_LONG, most, length)))
                : send(telling(screen, frame, text), frame, new Body.Text(text));
    }

    /// Says so where `@all` is not more than words.
    static ChatScreen telling(ChatScreen screen, Frame frame, String text) {
        boolean plain =
                frame.state().open().filter(one -> one.known().takesAllForWords(text)).isPresent();
        return plain ? screen.said(frame.appearance().words().of(GroupText.ALL_IS_PLAIN)) : screen;
    }

    /// Sends into the open conversation and jumps to its bottom.
    static ScreenUpdate send(ChatScreen screen, Frame frame, Body body) {
        Words words = frame.appearance().words();
        Optional<ConversationState> open = frame.state().open();
        if (open.isEmpty()) {
            return ScreenUpdate.to(screen.problem(words.of(ScreenText.OPEN_FIRST)));
        }
        Optional<RefusalDetails> closed =
                frame.state()
                        .closed(open.get())
                        .filter(one -> !RefusalDetails.mayPass(one.reason()));
        if (closed.isPresent()) {
            String why = frame.feedback().refusal(closed.get());
            return ScreenUpdate.to(screen.with(new StatusLine.Closed(why)));
        }
        int unsent = unsent(frame.state());
        if (unsent >= MOST_UNSENT) {
            return ScreenUpdate.to(screen.problem(words.of(ScreenText.MANY_UNSENT, unsent)));
        }
        return ScreenUpdate.to(
                        screen.with(screen.composer().sent()).with(new ScrollPosition.Bottom()))
                .and(new ScreenCommand.Send(open.get().id(), body));
    }

    private static int unsent(ClientState state) {
        return state.listed().stream().mapToInt(one -> one.outbox().messages().size()).sum();
    }

    /// What mentions oneself first, then conversations of two, then the rest, and last what is
    /// quiet; among equals the one that stands highest.
    static ScreenUpdate nextUnread(ChatScreen screen, Frame frame) {
        ClientState state = frame.state();
        Id self = state.account().id();
        return state.listed().stream()
                .filter(one -> !one.id().equals(state.selected()) && one.unread(self) > 0)
                .min(Comparator.comparingInt(one -> urgency(one, state)))
                .map(one -> screen.opening(one.id(), state))
                .orElseGet(
                        () ->
                                ScreenUpdate.to(
                                        screen.said(
                                                frame.appearance()
                                                        .words()
                                                        .of(ScreenText.NOTHING_UNREAD))));
    }

    private static int urgency(ConversationState one, ClientState state) {
        if (one.mentioned(state.account().id())) {
            return 0;
        }
        if (one.view().isQuiet(state.now())) {
            return 3;
        }
        return one.known().peer() != null ? 1 : 2;
    }

    private static ScreenUpdate neighbour(ChatScreen screen, ClientState state, int step) {
        List<ConversationState> all = state.listed();
        if (all.isEmpty()) {
            return ScreenUpdate.to(screen);
        }
        int open = state.open().map(all::indexOf).orElse(-1);
        return screen.opening(all.get(Math.floorMod(open + step, all.size())).id(), state);
    }

    private static ScreenUpdate goTo(ChatScreen screen, Frame frame, Input input) {
        List<ConversationState> all = frame.state().listed();
        int index = Math.max(0, frame.keys().place(ChatKey.GO_TO, input));
        return index < all.size()
                ? screen.opening(all.get(index).id(), frame.state())
                : ScreenUpdate.to(screen);
    }

    private static ScreenUpdate page(ChatScreen screen, Frame frame, int pages) {
        int page = screen.messages(frame).map(MessageView::page).orElse(1);
        return scrolled(screen, frame, pages * page);
    }

    private static ScreenUpdate scrolled(ChatScreen screen, Frame frame, int lines) {
        Optional<MessageView> messages = screen.messages(frame);
        Id open = frame.state().selected();
        if (messages.isEmpty() || open == null) {
            return ScreenUpdate.to(screen);
        }
        ChatScreen moved = screen.with(messages.get().scrolled(screen.scroll(), lines));
        boolean atTop = lines < 0 && messages.get().showsOldest(moved.scroll());
        return atTop
                ? ScreenUpdate.to(moved).and(new Wished.LookBack(open))
                : ScreenUpdate.to(moved);
    }
}
