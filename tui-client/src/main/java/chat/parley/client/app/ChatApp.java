package chat.parley.client.app;

import chat.parley.client.look.Appearance;
import chat.parley.client.reduce.NextTick;
import chat.parley.client.reduce.Reducer;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.NavigationStack;
import chat.parley.client.screen.NavigationStack.Followed;
import chat.parley.client.screen.ScreenCommand;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.TooSmall;
import chat.parley.client.screen.chat.ChatScreen;
import chat.parley.client.screen.key.GlobalKey;
import chat.parley.client.screen.settings.OwnSetting;
import chat.parley.client.state.Attention;
import chat.parley.client.state.ClientEvent;
import chat.parley.client.state.ClientEvent.Ticked;
import chat.parley.client.state.ClientEvent.Wished;
import chat.parley.client.state.ClientState;
import chat.parley.client.state.DeviceSettings;
import chat.parley.client.state.SideEffect;
import chat.parley.client.state.SideEffect.ForDisk;
import chat.parley.client.state.Transition;
import chat.parley.client.state.store.Keeping;
import chat.parley.client.state.store.Kept;
import chat.parley.client.sync.Effects;
import chat.parley.client.sync.Effects.Lost;
import chat.parley.client.term.Painter;
import chat.parley.client.term.Tty;
import chat.parley.client.term.input.Input;
import chat.parley.client.term.input.Key;
import chat.parley.kit.link.LinkEvent;
import chat.parley.kit.link.ServerLink;
import chat.parley.protocol.model.account.Preferences;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The loop of the full-screen client. One thread takes what happens (keys, the link's news and
/// answers, time) from one queue, lets the reducer and the screen make of it what they will, and
/// draws once the queue is empty, and every 50 ms while it is not. What changes nothing that is
/// seen costs no picture.
final class ChatApp implements AutoCloseable {
    /// As long things are taken up before the next frame is drawn, which takes its time too.
    private static final long TURNS_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long LONGEST_WAIT_MILLIS = TimeUnit.MINUTES.toMillis(1);

    private final Turns turns = new Turns(this::on, this::reduce);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ScreenSetting setting;
    private final Tty tty;
    private final ServerLink link;
    private final Effects effects;
    private final ClientIdGenerator ids;
    private final Navigator navigator;
    private final Keeping keeping;
    private final Alerts alerts;
    private final TerminalLook look;
    private final BackgroundTasks tasks;

    private ClientState state;
    private ClientState drawn;
    private NavigationStack stack;
    private boolean stale = true;
    private boolean focused = true;
    private boolean running = true;
    private int columns;
    private int rows;

    ChatApp(ScreenSetting setting, Tty tty, Ground ground, ClientIdGenerator ids) {
        this.setting = setting;
        this.tty = tty;
        this.link = ground.link();
        this.ids = ids;
        Kept kept = ground.kept();
        DeviceSettings set = kept.remembered().settings();
        this.look = new TerminalLook(setting, tty, set == null ? setting.settings() : set);
        this.tasks = new BackgroundTasks(setting, tty, ground, ids, new ForTasks());
        this.navigator = new Navigator(setting);
        this.keeping = kept.store().keeping();
        this.alerts = new Alerts(setting, tty.modes(), System::nanoTime);
        this.effects = new Effects(kept.store(), link, turns::happened);
        this.state = ClientState.remembered(kept.remembered(), setting.clock().instant());
        this.drawn = state;
        this.stack = NavigationStack.of(navigator.first(state));
    }

    /// Runs until the person leaves. What is remembered is before their eyes before the server's
    /// news are heard.
    void run() throws InterruptedException {
        reduce(new Ticked(setting.clock().instant()));
        if (tty.start(turns::hear)) {
            look.ask();
        } else {
            look.take();
        }
        settle();
        draw();
        link.open(this::hear);
        while (running) {
            Runnable update = turns.await(millisToNextTick());
            tick();
            long begun = System.nanoTime();
            while (update != null && running) {
                update.run();
                update = System.nanoTime() - begun < TURNS_NANOS ? turns.next() : null;
            }
            if (stale || NextTick.shows(drawn, state)) {
                settle();
                draw();
            }
        }
    }

    /// From the link's thread.
    private void hear(LinkEvent news) {
        tasks.hear(news);
        turns.hear(news);
    }

    /// From any thread: the process is told to end. Waits until what was written is kept.
    void end(Duration patience) throws InterruptedException {
        turns.add(this::leave);
        boolean _ = closed.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Not with every key: what waits for a pause in writing would never wait.
    private void tick() {
        Instant now = setting.clock().instant();
        if (NextTick.isDue(state, now)) {
            reduce(new Ticked(now));
        }
    }

    private long millisToNextTick() {
        Duration left = Duration.between(setting.clock().instant(), NextTick.next(state));
        return Math.clamp(left.toMillis(), 1, LONGEST_WAIT_MILLIS);
    }

    private void reduce(ClientEvent event) {
        Preferences before = state.account().preferences();
        Transition transition = Reducer.reduce(state, event);
        state = transition.state();
        if (!state.account().preferences().equals(before)) {
            look.follow(state.account().preferences());
        }
        effects.run(transition.effects());
        for (SideEffect effect : transition.effects()) {
            if (effect instanceof SideEffect.Ring ring) {
                alerts.ring(ring, frame());
            }
        }
    }

    private void draw() {
        stale = false;
        drawn = state;
        tty.display().draw(this::draw);
        tty.modes().title(Title.of(state));
    }

    private void draw(Painter painter) {
        columns = painter.columns();
        rows = painter.rows();
        TooSmall.orSeen(stack.top(), frame()).draw(painter, frame());
    }

    private Frame frame() {
        return new Frame(
                state,
                look.appearance(),
                setting.keys(),
                setting.server(),
                keeping,
                look.settings(),
                tasks.accounts(),
                tasks.pictures(look.appearance()),
                tasks.transfers(),
                focused,
                columns,
                rows);
    }

    private void on(Input input) {
        stale = true;
        switch (input) {
            case Input.Closed() -> leave();
            case Input.Focus(boolean gained) -> focused(gained);
            case Input.Resumed() -> look.resumed();
            case Input.Background(var color) -> look.background(color);
            case Input.CursorAt _ -> look.learnWidths();
            case Input.Graphics _, Input.Measured _, Input.Resized _ -> {}
            case Key key when everywhere(key) -> {}
            case Input.Typed _, Input.Paste _, Input.Mouse _, Key _ -> turn(input);
        }
    }

    private void adjust(DeviceSettings changed) {
        look.adjust(changed);
        effects.run(List.of(new ForDisk.KeepSettings(changed)));
    }

    /// What a key does on every screen, if this is one that does.
    private boolean everywhere(Key key) {
        Optional<GlobalKey> action = setting.keys().find(GlobalKey.class, key);
        action.ifPresent(this::does);
        return action.isPresent();
    }

    private void does(GlobalKey action) {
        switch (action) {
            case MOUSE -> {
                adjust(look.settings().withMouse(!look.settings().mouse()));
                if (stack.top() instanceof ChatScreen chat) {
                    stack = stack.become(chat.said(OwnSetting.MOUSE.said(frame())));
                }
            }
            case REPAINT -> tty.display().repaint();
            case SUSPEND -> tty.suspend();
        }
    }

    /// At once: what waits behind it comes to somebody who looks, or does not.
    private void focused(boolean gained) {
        if (!gained) {
            reduce(new Wished.LookAway());
        }
        focused = gained;
        settle();
    }

    /// Whoever presses a key is there, whether the terminal told so or not.
    private void turn(Input input) {
        focused = true;
        if (state.feedback() != null) {
            reduce(new Wished.DismissFeedback());
        }
        follow(stack.on(input, frame()));
    }

    private void follow(ScreenUpdate update) {
        follow(stack.follow(update, frame()));
    }

    private void follow(Followed followed) {
        stack = followed.stack();
        followed.commands().forEach(this::follow);
    }

    private void follow(ScreenCommand command) {
        switch (command) {
            case ScreenCommand.Happen(var what) -> reduce(what);
            case ScreenCommand.Send(var conversation, var body) ->
                    reduce(new Wished.Write(conversation, ids.next(), body));
            case ScreenCommand.Sign(var request) -> tasks.sign(request);
            case ScreenCommand.Ask(var request) -> tasks.ask(request);
            case ScreenCommand.Copy(var text) -> {
                boolean _ = tty.modes().copy(text);
            }
            case ScreenCommand.Adjust(var changed) -> adjust(changed);
            case ScreenCommand.OfAccounts one -> tasks.follow(one);
            case ScreenCommand.FetchPictures wanted -> tasks.fetch(wanted);
            case ScreenCommand.OfFiles one -> tasks.follow(one);
            case ScreenCommand.Reconnect() -> link.retryNow();
            case ScreenCommand.Quit() -> leave();
        }
    }

    /// What comes of what takes its time.
    private final class ForTasks implements BackgroundTasks.Loop {
        @Override
        public void turn(Runnable turn) {
            turns.add(
                    () -> {
                        stale = true;
                        turn.run();
                    });
        }

        @Override
        public Frame frame() {
            return ChatApp.this.frame();
        }

        @Override
        public NavigationStack stack() {
            return stack;
        }

        @Override
        public void become(NavigationStack screens) {
            stack = screens;
        }

        @Override
        public void follow(Followed followed) {
            ChatApp.this.follow(followed);
        }

        @Override
        public void reduce(ClientEvent event) {
            ChatApp.this.reduce(event);
        }

        @Override
        public void signedIn(SignedIn signedIn) {
            ChatApp.this.reduce(new Wished.SignedIn(signedIn.account()));
            stack = NavigationStack.of(navigator.chat(state));
        }

        @Override
        public void leave() {
            ChatApp.this.leave();
        }
    }

    private void leave() {
        reduce(new Wished.Leave());
        running = false;
    }

    /// Screen and state belong together; what is before someone's eyes is being read.
    private void settle() {
        if (running) {
            follow(navigator.settle(stack, frame()));
            follow(stack.top().settled(frame()));
        }
        Attention attention = stack.top().attention(frame());
        if (attention != state.attention()) {
            reduce(new Wished.Watch(attention));
        }
    }

    /// The account to go to, once this is closed; empty where the person has left.
    Optional<Ground> next() {
        return tasks.next();
    }

    /// How things look on this terminal.
    Appearance appearance() {
        return look.appearance();
    }

    /// What was being written and could not be kept, once this is closed.
    Optional<Lost> lost() {
        return effects.lost();
    }

    /// However it ended, what is being written is kept; that may go over the link, which ends last.
    /// The terminal is given back before, for that may take its time; not where another account
    /// follows on it.
    @Override
    public void close() {
        if (running) {
            leave();
        }
        turns.end();
        tasks.close();
        if (next().isEmpty()) {
            tty.leave();
        }
        effects.close();
        link.close();
        closed.countDown();
    }
}
