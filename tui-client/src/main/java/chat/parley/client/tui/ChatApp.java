package chat.parley.client.tui;

import chat.parley.client.state.Alarm;
import chat.parley.client.state.ClientIds;
import chat.parley.client.state.ClientState;
import chat.parley.client.state.ConversationState;
import chat.parley.client.state.Effect;
import chat.parley.client.state.Effect.Occasion;
import chat.parley.client.state.Happening;
import chat.parley.client.state.Happening.Linked;
import chat.parley.client.state.Happening.Ticked;
import chat.parley.client.state.Happening.Wished;
import chat.parley.client.state.Reducer;
import chat.parley.client.state.Refusal;
import chat.parley.client.state.Step;
import chat.parley.client.state.store.LocalStore;
import chat.parley.client.term.Input;
import chat.parley.client.term.Key;
import chat.parley.client.term.Painter;
import chat.parley.client.term.Tty;
import chat.parley.client.tui.Action.Area;
import chat.parley.client.words.ScreenText;
import chat.parley.kit.link.LinkState;
import chat.parley.kit.link.ServerLink;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.Profile;
import chat.parley.protocol.operation.Request;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The loop of the full-screen client. One thread takes what happens (keys, the link's news and
/// answers, time) from one queue, lets the reducer and the screen make of it what they will, and
/// draws once the queue is empty.
final class ChatApp implements AutoCloseable {
    private static final int LEAST_COLUMNS = 40;
    private static final int LEAST_ROWS = 10;
    private static final Key QUIT_UNSEEN = Key.of("C-c");
    private static final Duration SHORTEST_TICK = Duration.ofSeconds(1);

    private final BlockingQueue<Runnable> turns = new LinkedBlockingQueue<>();
    private final Setting setting;
    private final Tty tty;
    private final ServerLink link;
    private final Effects effects;
    private final ClientIds ids;

    private Look look;
    private ClientState state;
    private Screen screen;
    private @Nullable String target;
    private @Nullable LinkState answered;
    private String title = "";
    private boolean running = true;
    private int columns;
    private int rows;

    /// What an app is made with.
    ///
    /// @param server its name, for people
    /// @param device what to call this device when signing in
    /// @param target whose conversation to open first
    /// @param warning to be said at the start, if anything
    /// @param asksWidths whether the terminal is to be asked how wide ambiguous characters are
    record Setting(
            Clock clock,
            Look look,
            String server,
            String device,
            @Nullable String target,
            @Nullable ScreenText warning,
            boolean asksWidths) {}

    ChatApp(Setting setting, Tty tty, ServerLink link, LocalStore store, ClientIds ids) {
        this.setting = setting;
        this.tty = tty;
        this.link = link;
        this.ids = ids;
        this.look = setting.look();
        this.target = setting.target();
        this.effects = new Effects(store, link, this::happened);
        this.state = ClientState.remembered(store.load(), setting.clock().instant());
        this.screen = state.account().self() == null ? SignScreen.in(setting.device()) : start();
        if (setting.warning() != null && screen instanceof ChatScreen chat) {
            screen = chat.problem(look.words().of(setting.warning()));
        }
    }

    /// With the draft of the conversation that was open, if one was.
    private ChatScreen start() {
        return state.open()
                .map(open -> Composer.EMPTY.withText(open.draft().text()))
                .map(ChatScreen.START::with)
                .orElse(ChatScreen.START);
    }

    /// Runs until the person leaves.
    void run() throws InterruptedException {
        reduce(new Ticked(setting.clock().instant()));
        link.open(news -> happened(new Linked(news)));
        tty.start(input -> turns.add(() -> on(input)));
        tty.modes().askBackground();
        tty.askWidths(setting.asksWidths());
        settle();
        while (running) {
            draw();
            Runnable turn = turns.poll(millisToNextTick(), TimeUnit.MILLISECONDS);
            tick();
            while (turn != null && running) {
                turn.run();
                turn = turns.poll();
            }
            settle();
        }
    }

    /// From any thread.
    private void happened(Happening happening) {
        turns.add(() -> reduce(happening));
    }

    /// Not with every key: what waits for a pause in writing would never wait.
    private void tick() {
        Instant now = setting.clock().instant();
        if (!now.isBefore(state.now().plus(SHORTEST_TICK))) {
            reduce(new Ticked(now));
        }
    }

    private void draw() {
        tty.display().draw(this::draw);
        String now = Title.of(state);
        if (!now.equals(title)) {
            title = now;
            tty.modes().title(now);
        }
    }

    private void draw(Painter painter) {
        columns = painter.columns();
        rows = painter.rows();
        if (tooSmall()) {
            String needed = look.words().of(ScreenText.TOO_SMALL, LEAST_COLUMNS, LEAST_ROWS);
            painter.text(0, 0, needed, look.theme().faint());
        } else {
            screen.draw(painter, view());
        }
    }

    private boolean tooSmall() {
        return columns < LEAST_COLUMNS || rows < LEAST_ROWS;
    }

    private long millisToNextTick() {
        Duration left = Duration.between(setting.clock().instant(), Alarm.next(state));
        return Math.max(1, left.toMillis());
    }

    private void reduce(Happening happening) {
        Step step = Reducer.reduce(state, happening);
        state = step.state();
        effects.run(step.effects());
        if (step.effects().stream().anyMatch(ChatApp::rings)) {
            tty.modes().bell();
        }
    }

    /// Mere talk in a group is seen, and not heard.
    private static boolean rings(Effect effect) {
        return effect instanceof Effect.Ring(var occasion) && occasion != Occasion.CHATTER;
    }

    private void on(Input input) {
        switch (input) {
            case Input.Closed() -> leave();
            case Input.Focus(boolean gained) -> screen = screen.focused(gained);
            case Input.Resumed() -> {
                title = "";
                tty.display().repaint();
            }
            case Input.Background(var color) -> look = look.with(Theme.on(color));
            case Input.CursorAt _ -> look = look.with(tty.display().widths());
            case Input.Resized _, Input.Mouse _ -> {}
            case Key key when key.equals(QUIT_UNSEEN) && tooSmall() -> leave();
            case Key key when everywhere(key) -> {}
            case Input.Typed _, Input.Paste _, Key _ -> turn(input);
        }
    }

    /// What a key does on every screen, if this is one that does.
    private boolean everywhere(Key key) {
        Optional<Action> action = KeyMap.action(key, Area.EVERYWHERE);
        if (action.equals(Optional.of(Action.REPAINT))) {
            tty.display().repaint();
        } else if (action.equals(Optional.of(Action.SUSPEND))) {
            tty.suspend();
        }
        return action.isPresent();
    }

    private void turn(Input input) {
        if (state.notice() != null) {
            reduce(new Wished.DismissNotice());
        }
        Turn turn = screen.on(input, view());
        screen = turn.screen();
        turn.orders().forEach(this::follow);
    }

    private void follow(Order order) {
        switch (order) {
            case Order.Happen(var what) -> reduce(what);
            case Order.Send(var conversation, var body) ->
                    reduce(new Wished.Write(conversation, ids.next(), body));
            case Order.Sign sign -> sign(sign);
            case Order.Ask(var request) -> ask(request);
            case Order.Reconnect() -> link.retryNow();
            case Order.Quit() -> leave();
        }
    }

    private void sign(Order.Sign sign) {
        CompletableFuture<?> _ =
                link.signIn(sign.request())
                        .whenComplete(
                                (signedIn, failure) ->
                                        turns.add(() -> answered(signedIn, failure)));
    }

    private void answered(@Nullable SignedIn signedIn, @Nullable Throwable failure) {
        if (signedIn != null) {
            reduce(new Wished.SignedIn(signedIn.account()));
            screen = start();
        } else if (failure != null) {
            failed(ServerEffects.cause(failure));
        }
    }

    private void failed(Throwable failure) {
        if (screen instanceof SignScreen sign) {
            screen = sign.failed(why(failure));
        }
    }

    private String why(Throwable failure) {
        return failure instanceof Refused refused
                ? Notices.refusal(Refusal.of(refused), look.words())
                : look.words().of(ScreenText.BROKE);
    }

    private void ask(Request<?> request) {
        CompletableFuture<?> _ =
                link.ask(request)
                        .whenComplete(
                                (answer, failure) ->
                                        turns.add(() -> answered(request, answer, failure)));
    }

    private void answered(
            Request<?> request, @Nullable Record answer, @Nullable Throwable failure) {
        if (screen instanceof Asking asking) {
            if (answer != null) {
                follow(asking.answered(request, answer, view()));
            } else if (failure != null) {
                screen = asking.failed(request, why(ServerEffects.cause(failure)));
            }
        }
    }

    private void leave() {
        reduce(new Wished.Leave());
        running = false;
    }

    /// Brings screen and state together: who is signed in sees the chat, who is not is asked to; a
    /// conversation is open as soon as there is one; what is before someone's eyes is being read.
    private void settle() {
        switch (state.connection().link()) {
            case LinkState.Ended ended -> ended(ended);
            case LinkState.Ready ready when !ready.signedIn() -> signedOut();
            case LinkState.Ready _, LinkState.Connecting _, LinkState.Waiting _ -> goOn();
        }
        if (screen instanceof ChatScreen chat) {
            openFirst(chat);
        }
        boolean watching = screen.watches(view());
        if (watching != state.watching()) {
            reduce(new Wished.Watch(watching));
        }
    }

    /// Where signing in helps, the way to it is made once, and its form shown with the reason; else
    /// the reason alone. What was written is in the state, and on disk.
    private void ended(LinkState.Ended ended) {
        if (ended.equals(answered) || !running) {
            return;
        }
        boolean first = answered == null;
        answered = ended;
        if (first && ended.signedOut()) {
            screen = signScreen(EndedScreen.why(ended, look.words()));
            link.retryNow();
        } else {
            screen = new EndedScreen(ended);
        }
    }

    private void signedOut() {
        answered = null;
        if (!(screen instanceof SignScreen)) {
            screen = signScreen(null);
        }
    }

    private SignScreen signScreen(@Nullable String why) {
        Profile self = state.account().self();
        return SignScreen.again(setting.device(), self == null ? "" : self.name(), why);
    }

    private void goOn() {
        boolean in = state.connection().signedIn();
        answered = in ? null : answered;
        boolean over = screen instanceof EndedScreen || (screen instanceof SignScreen && in);
        if (over) {
            screen = state.account().self() == null ? signScreen(null) : start();
        }
    }

    /// The one that was asked for, as soon as it is known; else the latest.
    private void openFirst(ChatScreen chat) {
        Optional<ConversationState> wanted =
                Optional.ofNullable(target).flatMap(name -> ChatCommands.find(state, name));
        if (wanted.isPresent()) {
            target = null;
            open(chat, wanted.get());
        } else if (state.selected() == null && !state.listed().isEmpty()) {
            open(chat, state.listed().getFirst());
        }
    }

    /// What was said at the start stays until the first key.
    private void open(ChatScreen chat, ConversationState conversation) {
        follow(chat.opening(conversation.id(), state));
        if (screen instanceof ChatScreen opened) {
            screen = opened.with(chat.aside());
        }
    }

    private void follow(Turn turn) {
        screen = turn.screen();
        turn.orders().forEach(this::follow);
    }

    private View view() {
        return new View(state, look, setting.server(), columns, rows);
    }

    @Override
    public void close() {
        link.close();
        effects.close();
    }
}
