package chat.parley.client.app;

import static chat.parley.client.state.ClientSimulation.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.screen.ScreenStage;
import chat.parley.client.screen.key.KeyMap;
import chat.parley.client.screen.sign.SignScreen;
import chat.parley.client.state.ClientSimulation;
import chat.parley.client.state.ComposerDraft;
import chat.parley.client.state.DeviceSettings;
import chat.parley.client.state.Remembered;
import chat.parley.client.state.SideEffect.ForDisk;
import chat.parley.client.state.Window;
import chat.parley.client.state.store.Keeping;
import chat.parley.client.state.store.Kept;
import chat.parley.client.state.store.LocalStore;
import chat.parley.client.term.Capabilities;
import chat.parley.client.term.Tty;
import chat.parley.client.term.color.ColorDepth;
import chat.parley.client.transfer.FileSetting;
import chat.parley.client.words.ScreenText;
import chat.parley.kit.link.LinkEvent;
import chat.parley.kit.link.LinkState;
import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.Limits;
import chat.parley.protocol.Reason;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.operation.AccountRequest.WhoAmI;
import chat.parley.protocol.operation.ApplicationRequest.ApplicationsPage;
import chat.parley.protocol.operation.ApplicationRequest.ListApplications;
import chat.parley.protocol.operation.ConversationRequest.ConversationsPage;
import chat.parley.protocol.operation.ConversationRequest.Entries;
import chat.parley.protocol.operation.ConversationRequest.ListConversations;
import chat.parley.protocol.operation.ConversationRequest.Send;
import chat.parley.protocol.operation.FriendRequest.FriendsPage;
import chat.parley.protocol.operation.FriendRequest.ListBlocked;
import chat.parley.protocol.operation.FriendRequest.ListFriends;
import chat.parley.protocol.operation.FriendRequest.PeoplePage;
import chat.parley.protocol.operation.NotificationRequest.ListNotifications;
import chat.parley.protocol.operation.NotificationRequest.NotificationsPage;
import chat.parley.protocol.wire.ServerFrame.Welcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// The full screen on a terminal that is a pipe, before a link and a disk that are made up.
abstract class ChatAppStage {
    final FakeLink link = new FakeLink();
    final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    PipedOutputStream keys = new PipedOutputStream();
    final List<ForDisk> kept = new CopyOnWriteArrayList<>();
    final Clock clock = Clock.fixed(ClientSimulation.START, ZoneOffset.UTC);
    final AtomicReference<ChatApp> app = new AtomicReference<>();
    volatile boolean closedBeforeLink;

    /// Done before anything is kept: may take its time, or throw [KeepingTrouble].
    volatile Runnable keeping = () -> {};

    Tty tty;
    @Nullable ScreenText warning;
    @Nullable String target;
    boolean inZoneOfAccount;
    @Nullable Language said;
    FileSetting files = FileSetting.ELSEWHERE;
    Thread running = Thread.ofVirtual().unstarted(() -> {});

    @BeforeEach
    void connectTheTerminal() throws IOException {
        tty = tty(keys, new Capabilities(ColorDepth.NONE, true));
    }

    /// On another terminal than the one that is connected.
    void onTerminal(Capabilities capabilities) throws IOException {
        tty.close();
        screen.reset();
        keys.close();
        keys = new PipedOutputStream();
        tty = tty(keys, capabilities);
    }

    private Tty tty(PipedOutputStream from, Capabilities capabilities) throws IOException {
        return new Tty(
                new PipedInputStream(from),
                screen,
                80,
                24,
                capabilities,
                ScreenStage.LOOK.widths());
    }

    @AfterEach
    void hangUp() throws Exception {
        keys.close();
        running.join(5_000);
        tty.close();
        assertThat(running.isAlive()).isFalse();
    }

    static LinkEvent pushed(Entry entry) {
        return new LinkEvent.Pushed(new Event.EntryPosted(entry));
    }

    void answerAccount(Conversation... conversations) {
        link.answers(WhoAmI.class, _ -> ClientSimulation.self(1));
        link.answers(ListApplications.class, _ -> new ApplicationsPage(List.of(), false, 0));
        link.answers(ListNotifications.class, _ -> new NotificationsPage(List.of(), false, 0));
        link.answers(ListFriends.class, _ -> new FriendsPage(List.of(), false));
        link.answers(ListBlocked.class, _ -> new PeoplePage(List.of(), false));
        link.answers(
                ListConversations.class,
                asked ->
                        new ConversationsPage(
                                asked.hidden() ? List.of() : List.of(conversations), false));
    }

    static LinkEvent ended(Reason reason, @Nullable String detail) {
        return new LinkEvent.StateChanged(new LinkState.Ended(reason, detail, null));
    }

    long acks() {
        return link.asked().stream().filter(FakeLink.Acked.class::isInstance).count();
    }

    void start(Remembered remembered) {
        ScreenSetting setting =
                new ScreenSetting(
                        clock,
                        ScreenStage.LOOK,
                        KeyMap.USUAL,
                        "chat.example.org",
                        "laptop",
                        SignScreen.in("laptop"),
                        target,
                        warning,
                        true,
                        inZoneOfAccount,
                        said,
                        null,
                        DeviceSettings.USUAL,
                        null,
                        files);
        ClientIdGenerator ids = new ClientIdGenerator(clock, new SecureRandom());
        running =
                Thread.startVirtualThread(
                        () -> {
                            try (ChatApp app =
                                    new ChatApp(
                                            setting,
                                            tty,
                                            new Ground(link, null, Kept.in(new Store(remembered))),
                                            ids)) {
                                this.app.set(app);
                                app.run();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        });
    }

    void type(String text) {
        try {
            keys.write(text.getBytes(StandardCharsets.UTF_8));
            keys.flush();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    String shown() {
        return screen.toString(StandardCharsets.UTF_8);
    }

    static Remembered aliceWithBob() {
        Window window = new Window(0, 3, ClientSimulation.page(1, 3, 3).entries());
        return new Remembered(
                ALICE,
                List.of(
                        Remembered.conversation(
                                ClientSimulation.chat(3, 3, 0),
                                window,
                                List.of(),
                                ComposerDraft.NONE,
                                3)));
    }

    static LinkEvent ready(@Nullable Id session) {
        return new LinkEvent.StateChanged(new LinkState.Ready(welcome(session)));
    }

    static LinkEvent pushed(long seq) {
        return new LinkEvent.Pushed(new Event.EntryPosted(ClientSimulation.entry(seq)));
    }

    static LinkEvent greeting(Id session) {
        Welcome plain = welcome(session);
        return new LinkEvent.StateChanged(
                new LinkState.Ready(
                        new Welcome(
                                plain.session(),
                                plain.account(),
                                null,
                                plain.server(),
                                plain.limits(),
                                "Maintenance on Sunday",
                                null,
                                0,
                                List.of(),
                                false,
                                true)));
    }

    static Welcome welcome(@Nullable Id session) {
        Limits limits =
                new Limits(65_536, 4_000, 200, 1_000, 15_000, 60_000, 900_000, 60_000, 60_000, 0);
        Id account = session == null ? null : ALICE.id();
        return new Welcome(
                session, account, null, "test", limits, null, null, 0, List.of(), false, true);
    }

    /// Remembers what it is given to keep.
    final class Store implements LocalStore {
        private final Remembered remembered;

        private Store(Remembered remembered) {
            this.remembered = remembered;
        }

        @Override
        public Remembered load() {
            return remembered;
        }

        @Override
        public void keep(List<ForDisk> changes) {
            keeping.run();
            boolean sent = link.asked().stream().anyMatch(Send.class::isInstance);
            if (!sent) {
                kept.addAll(changes);
            }
        }

        @Override
        public Optional<Entries> older(Id conversation, long before, int limit) {
            return Optional.empty();
        }

        @Override
        public Keeping keeping() {
            return Keeping.KEPT;
        }

        @Override
        public void close() {
            closedBeforeLink = !link.isClosed();
        }
    }
}
