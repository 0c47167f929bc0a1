package chat.parley.client.app;

import chat.parley.client.look.NameText;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.NavigationStack;
import chat.parley.client.screen.NavigationStack.Followed;
import chat.parley.client.screen.Screen;
import chat.parley.client.screen.ScreenCommand;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.StatusLine;
import chat.parley.client.screen.chat.ChatCommands;
import chat.parley.client.screen.chat.ChatScreen;
import chat.parley.client.screen.sign.EndedScreen;
import chat.parley.client.screen.sign.SignScreen;
import chat.parley.client.state.ClientState;
import chat.parley.client.state.ConversationState;
import chat.parley.client.words.ScreenText;
import chat.parley.kit.console.VisibleText;
import chat.parley.kit.link.LinkState;
import chat.parley.protocol.model.Profile;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Leads to the screen that belongs to the state: who is signed in sees the chat, who is not is
/// asked to; a conversation is open as soon as there is one. What was answered once is not
/// answered again.
final class Navigator {
    private final ScreenSetting setting;
    private @Nullable String target;

    /// Whether there was no such target.
    private boolean missed;

    private @Nullable String greeting;
    private LinkState.@Nullable Ended answered;

    /// To be said on the first chat screen there is.
    private @Nullable ScreenText warning;

    Navigator(ScreenSetting setting) {
        this.setting = setting;
        this.target = setting.target();
        this.warning = setting.warning();
    }

    /// Where one begins.
    Screen first(ClientState state) {
        return state.account().self() == null ? setting.first() : chat(state);
    }

    /// With the draft of the conversation that is open, if one is.
    ChatScreen chat(ClientState state) {
        return state.open()
                .map(open -> ChatScreen.START.goingOn(open.draft()))
                .orElse(ChatScreen.START);
    }

    private ChatScreen warned(ChatScreen chat) {
        if (warning == null) {
            return chat;
        }
        String text = setting.appearance().words().of(warning);
        warning = null;
        return chat.problem(text);
    }

    /// From the screens there are to those that belong to the state.
    Followed settle(NavigationStack stack, Frame frame) {
        ClientState state = frame.state();
        Followed led =
                switch (state.connection().link()) {
                    case LinkState.Ended ended -> ended(stack, ended, frame);
                    case LinkState.Ready ready when !ready.signedIn() -> signedOut(stack, state);
                    case LinkState.Ready _,
                            LinkState.Connecting _,
                            LinkState.Waiting _,
                            LinkState.Failed _ ->
                            goOn(stack, state);
                };
        return led.stack().top() instanceof ChatScreen chat
                ? led.stack().follow(openFirst(greeted(warned(chat), state), state), frame)
                : led;
    }

    private static Followed led(NavigationStack stack) {
        return new Followed(stack, List.of());
    }

    /// With what the host has to say to everybody, once, where the client itself says nothing.
    private ChatScreen greeted(ChatScreen chat, ClientState state) {
        if (!(state.connection().link() instanceof LinkState.Ready(var welcome))
                || welcome.messageOfTheDay() == null
                || welcome.messageOfTheDay().equals(greeting)
                || !chat.aside().equals(StatusLine.NOTHING)) {
            return chat;
        }
        greeting = welcome.messageOfTheDay();
        return chat.said(VisibleText.of(greeting));
    }

    /// Where signing in helps, the way to it is made once, and its form shown with the reason; else
    /// the reason alone. What was written is in the state, and on disk.
    private Followed ended(NavigationStack stack, LinkState.Ended ended, Frame frame) {
        if (ended.equals(answered)) {
            return led(stack);
        }
        boolean first = answered == null;
        answered = ended;
        return first && ended.signedOut()
                ? new Followed(
                        NavigationStack.of(sign(frame.state(), frame.feedback().ended(ended))),
                        List.of(new ScreenCommand.Reconnect()))
                : led(NavigationStack.of(new EndedScreen(ended)));
    }

    /// Whoever is asked to sign in already may look at the help over the form.
    private Followed signedOut(NavigationStack stack, ClientState state) {
        answered = null;
        return led(
                stack.bottom() instanceof SignScreen
                        ? stack
                        : NavigationStack.of(sign(state, null)));
    }

    private SignScreen sign(ClientState state, @Nullable String why) {
        Profile self = state.account().self();
        String name = self == null || self.wasDeleted() ? "" : self.name();
        return SignScreen.again(setting.device(), name, why);
    }

    private Followed goOn(NavigationStack stack, ClientState state) {
        Screen screen = stack.top();
        boolean in = state.connection().signedIn();
        answered = in ? null : answered;
        boolean over = screen instanceof EndedScreen || (screen instanceof SignScreen && in);
        if (!over) {
            return led(stack);
        }
        return led(
                NavigationStack.of(
                        state.account().self() == null ? sign(state, null) : chat(state)));
    }

    /// The one that was asked for, as soon as it is known; else the latest. In the place of one
    /// that there is not none is opened, and none over what stands in the line: whoever goes on
    /// writing means nobody else. What was said at the start stays until the first key.
    private ScreenUpdate openFirst(ChatScreen chat, ClientState state) {
        String wanted = target;
        if (wanted != null) {
            Optional<ConversationState> found = ChatCommands.find(state, wanted);
            boolean isAnswered = found.isPresent() || knowsAll(state);
            target = isAnswered ? null : wanted;
            missed = isAnswered && found.isEmpty();
            return found.map(one -> chat.opening(one.id(), state, chat.aside()))
                    .orElseGet(() -> ScreenUpdate.to(missed ? missing(chat, wanted) : chat));
        }
        boolean free = state.selected() == null && !missed && chat.composer().isEmpty();
        return free && !state.listed().isEmpty()
                ? chat.opening(state.listed().getFirst().id(), state, chat.aside())
                : ScreenUpdate.to(chat);
    }

    private static boolean knowsAll(ClientState state) {
        return state.connection().signedIn()
                && state.account().version() >= 0
                && !state.account().stale();
    }

    private ChatScreen missing(ChatScreen chat, String name) {
        return chat.problem(
                setting.appearance()
                        .words()
                        .of(ScreenText.NO_CONVERSATION_WITH, NameText.bare(name)));
    }
}
