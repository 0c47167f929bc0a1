package chat.parley.client.tui;

import static chat.parley.client.state.Life.ALICE;
import static chat.parley.client.state.Life.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.client.state.ClientIds;
import chat.parley.client.state.Effect.ForDisk;
import chat.parley.client.state.Effect.ForDisk.KeepOutgoing;
import chat.parley.client.state.Life;
import chat.parley.client.state.Remembered;
import chat.parley.client.state.Window;
import chat.parley.client.state.store.Keeping;
import chat.parley.client.state.store.Kept;
import chat.parley.client.state.store.LocalStore;
import chat.parley.client.term.Capabilities;
import chat.parley.client.term.ColorDepth;
import chat.parley.client.term.Tty;
import chat.parley.client.words.ScreenText;
import chat.parley.kit.link.LinkNews;
import chat.parley.kit.link.LinkState;
import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.operation.AccountRequest.WhoAmI;
import chat.parley.protocol.operation.ApplicationRequest.ApplicationsPage;
import chat.parley.protocol.operation.ApplicationRequest.ListApplications;
import chat.parley.protocol.operation.AuthRequest.Login;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.ConversationRequest.Conversation;
import chat.parley.protocol.operation.ConversationRequest.ConversationsPage;
import chat.parley.protocol.operation.ConversationRequest.Entries;
import chat.parley.protocol.operation.ConversationRequest.Entry;
import chat.parley.protocol.operation.ConversationRequest.ListConversations;
import chat.parley.protocol.operation.ConversationRequest.MarkRead;
import chat.parley.protocol.operation.ConversationRequest.Send;
import chat.parley.protocol.operation.FriendRequest.FriendsPage;
import chat.parley.protocol.operation.FriendRequest.ListFriends;
import chat.parley.protocol.operation.GroupRequest.ListMembers;
import chat.parley.protocol.operation.GroupRequest.Rank;
import chat.parley.protocol.operation.GroupRequest.ShowGroup;
import chat.parley.protocol.wire.Limits;
import chat.parley.protocol.wire.ServerFrame.Welcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The whole client but for terminal and server: bytes in, requests out.
class ChatAppTest {
    private final FakeLink link = new FakeLink();
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final PipedOutputStream keys = new PipedOutputStream();
    private final List<ForDisk> kept = new CopyOnWriteArrayList<>();
    private final Clock clock = Clock.fixed(Life.START, ZoneOffset.UTC);
    private final AtomicReference<ChatApp> app = new AtomicReference<>();
    private Tty tty;
    private @Nullable ScreenText warning;
    private Thread running = Thread.ofVirtual().unstarted(() -> {});

    @BeforeEach
    void connectTheTerminal() throws IOException {
        tty =
                new Tty(
                        new PipedInputStream(keys),
                        screen,
                        80,
                        24,
                        new Capabilities(ColorDepth.NONE, true),
                        Stage.LOOK.widths());
    }

    @AfterEach
    void hangUp() throws Exception {
        keys.close();
        running.join(5_000);
        tty.close();
        assertThat(running.isAlive()).isFalse();
    }

    @Test
    void signingInAsksTheLinkWhichKeepsTheTokens() {
        start(Remembered.NOTHING);
        link.says(ready(null));
        type("alice\tparley-demo\r");

        await().until(() -> link.asked().contains(new Login("alice", "parley-demo", "laptop")));
        link.signingIn().complete(new SignedIn(ALICE, new Id(8), "a", Life.START, "r", Life.START));
        link.says(ready(new Id(7)));

        await().until(() -> shown().contains("Nobody"));
    }

    @Test
    @Tag("F7")
    void aPasswordThatIsGoodForOnceBringsTheNextOne() {
        start(Remembered.NOTHING);
        link.says(ready(null));
        type("alice\tone-time-1\r");
        await().until(() -> link.asked().contains(new Login("alice", "one-time-1", "laptop")));
        link.signingIn().completeExceptionally(new Refused(Reason.PASSWORD_CHANGE_NEEDED));
        await().until(() -> shown().contains("characters"));

        type("my-own-words\tmy-own-words\r");

        Login chosen = new Login("alice", "one-time-1", "laptop", "my-own-words");
        await().until(() -> link.asked().contains(chosen));
    }

    @Test
    @Tag("T15")
    void aMessageIsKeptOnDiskBeforeTheServerIsAsked() {
        start(aliceWithBob());
        link.says(ready(new Id(7)));
        await().until(() -> shown().contains("write"));

        type("你好\r");

        await().until(() -> link.asked().stream().anyMatch(Send.class::isInstance));
        Send sent =
                link.asked().stream()
                        .filter(Send.class::isInstance)
                        .map(Send.class::cast)
                        .findFirst()
                        .orElseThrow();
        assertThat(kept)
                .filteredOn(KeepOutgoing.class::isInstance)
                .extracting(one -> ((KeepOutgoing) one).message().clientId())
                .containsExactly(sent.clientId());
    }

    @Test
    @Tag("T25")
    void nothingIsDrawnWhenNothingChanged() {
        start(aliceWithBob());
        link.says(ready(new Id(7)));
        await().until(() -> shown().contains("write"));
        type("zq");
        await().until(() -> shown().contains("zq"));
        int before = screen.size();

        link.says(ready(new Id(7)));
        await().until(() -> acks() > 1);

        await().during(Duration.ofMillis(200)).until(() -> screen.size() == before);
    }

    @Test
    void whatTheDiskRemembersIsPaintedBeforeTheServerIsCalled() {
        List<String> atTheCall = new CopyOnWriteArrayList<>();
        link.whenOpened(() -> atTheCall.add(shown()));
        start(aliceWithBob());

        await().until(() -> !atTheCall.isEmpty());

        assertThat(atTheCall).singleElement().asString().contains("write");
    }

    @Test
    @Tag("T26")
    void helpIsAtHandBeforeOneIsSignedIn() {
        start(Remembered.NOTHING);
        link.says(ready(null));
        await().until(() -> shown().contains("password"));

        type("\u001bOP");
        await().until(() -> shown().contains("Talking"));
        link.says(ready(null));
        screen.reset();
        type("q\f");

        await().until(() -> shown().contains("password"));
    }

    @Test
    void aWarningAtTheStartStaysUntilTheFirstKey() {
        warning = ScreenText.HELD_ELSEWHERE;
        start(aliceWithBob());

        await().until(() -> shown().contains("often"));
    }

    @Test
    @Tag("F54")
    void aSecondWindowIsToldSoThoughItKnowsNothingYet() {
        warning = ScreenText.HELD_APART;
        start(Remembered.NOTHING);
        link.says(ready(null));
        type("alice\tparley-demo\r");
        await().until(() -> link.asked().contains(new Login("alice", "parley-demo", "laptop")));
        link.signingIn().complete(new SignedIn(ALICE, new Id(8), "a", Life.START, "r", Life.START));
        link.says(ready(new Id(7)));

        await().until(() -> shown().contains("another"));
    }

    @Test
    @Tag("T15")
    void whoIsSignedOutElsewhereIsToldWhyAndFindsTheDraftAgain() {
        start(aliceWithBob());
        link.says(ready(new Id(7)));
        await().until(() -> shown().contains("write"));
        type("草稿");
        await().until(() -> shown().contains("草稿"));

        link.says(ended(Reason.REVOKED, null));
        await().until(() -> link.asked().contains("retry"));
        link.says(ready(null));
        type("parley-demo\r");
        await().until(() -> link.asked().contains(new Login("alice", "parley-demo", "laptop")));
        screen.reset();
        link.signingIn().complete(new SignedIn(ALICE, new Id(8), "a", Life.START, "r", Life.START));
        link.says(ready(new Id(9)));

        await().until(() -> shown().contains("草稿"));
    }

    @Test
    void aBanIsTheLastWordUntilSomebodyTriesAgain() {
        start(aliceWithBob());
        link.says(ready(new Id(7)));
        await().until(() -> shown().contains("write"));

        link.says(ended(Reason.BANNED, "untilmonday"));
        await().until(() -> shown().contains("untilmonday"));
        assertThat(link.asked()).doesNotContain("retry");

        type("\r");
        await().until(() -> link.asked().contains("retry"));
    }

    @Test
    void whoCannotSignInAgainIsNotAskedToForEver() {
        start(aliceWithBob());
        link.says(ended(Reason.EXPIRED, null));
        await().until(() -> link.asked().contains("retry"));

        link.says(new LinkNews.StateChanged(new LinkState.Connecting(1)));
        link.says(ended(Reason.EXPIRED, "stillexpired"));

        await().until(() -> shown().contains("stillexpired"));
        assertThat(link.asked()).containsOnlyOnce("retry");
    }

    @Test
    @Tag("B16")
    @Tag("E6")
    void theTitleCountsWhatIsUnread() {
        start(aliceWithBob());
        await().until(() -> shown().contains("\u001b]2;alice · parley\u001b"));

        answerAccount(Life.chat(new Id(101), Life.person(3, "陈丽"), 3, 0, 3));
        link.says(ready(new Id(7)));

        await().until(() -> shown().contains("\u001b]2;(3) alice · parley\u001b"));
    }

    @Test
    void whereNoQuestionCanBeSeenOneQuitsAtOnce() throws InterruptedException {
        tty.resized(39, 24);
        start(aliceWithBob());
        await().until(() -> shown().contains("40x10"));

        type("\u0003");

        assertThat(running.join(Duration.ofSeconds(5))).isTrue();
    }

    @Test
    @Tag("T23")
    void talkInAGroupIsSeenAndAMentionHeard() {
        answerAccount(Life.chat(3, 3, 0), Ops.chat());
        start(aliceWithBob());
        link.says(ready(new Id(7)));
        await().until(() -> shown().contains("#ops"));

        link.says(pushed(Ops.said(1, BOB, new Body.Text("hello"))));
        await().until(() -> shown().contains("\u001b]2;(1) alice"));
        assertThat(shown()).doesNotContain("\u0007");

        link.says(pushed(Ops.said(2, BOB, new Body.Text("@alice", List.of(ALICE.id())))));
        await().until(() -> shown().contains("\u001b]2;(@2) alice"));
        assertThat(shown()).containsOnlyOnce("\u0007");
    }

    @Test
    void aScreenIsToldWhatItAskedFor() {
        answerAccount(Life.chat(3, 3, 0), Ops.chat());
        link.answers(ShowGroup.class, _ -> Ops.group(Rank.OWNER));
        link.answers(ListMembers.class, _ -> Ops.members(Rank.OWNER));
        start(aliceWithBob());
        link.says(ready(new Id(7)));
        await().until(() -> shown().contains("#ops"));

        type("/group #ops\r");

        await().until(() -> link.asked().contains(new ListMembers("ops", null, 100)));
        await().until(() -> shown().contains("10:10"));
    }

    private static LinkNews pushed(Entry entry) {
        return new LinkNews.Pushed(new Event.EntryPosted(entry));
    }

    private void answerAccount(Conversation... conversations) {
        link.answers(WhoAmI.class, _ -> Life.self(1));
        link.answers(ListApplications.class, _ -> new ApplicationsPage(List.of(), false, 0));
        link.answers(ListFriends.class, _ -> new FriendsPage(List.of(), false));
        link.answers(
                ListConversations.class,
                asked ->
                        new ConversationsPage(
                                asked.hidden() ? List.of() : List.of(conversations), false));
    }

    private static LinkNews ended(Reason reason, @Nullable String detail) {
        return new LinkNews.StateChanged(new LinkState.Ended(reason, detail, null));
    }

    private long acks() {
        return link.asked().stream().filter(FakeLink.Acked.class::isInstance).count();
    }

    private void start(Remembered remembered) {
        Setting setting =
                new Setting(clock, Stage.LOOK, "chat.example.org", "laptop", null, warning, true);
        ClientIds ids = new ClientIds(clock, new SecureRandom());
        running =
                Thread.startVirtualThread(
                        () -> {
                            try (ChatApp app =
                                    new ChatApp(
                                            setting,
                                            tty,
                                            link,
                                            Kept.in(new Store(remembered)),
                                            ids)) {
                                this.app.set(app);
                                app.run();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        });
    }

    private void type(String text) {
        try {
            keys.write(text.getBytes(StandardCharsets.UTF_8));
            keys.flush();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String shown() {
        return screen.toString(StandardCharsets.UTF_8);
    }

    private static Remembered aliceWithBob() {
        Window window = new Window(0, 3, Life.page(1, 3, 3).entries());
        return new Remembered(
                ALICE,
                List.of(Remembered.conversation(Life.chat(3, 3, 0), window, List.of(), "", 3)));
    }

    private static LinkNews ready(@Nullable Id session) {
        return new LinkNews.StateChanged(new LinkState.Ready(welcome(session)));
    }

    @Test
    @Tag("F50")
    void framesAreDrawnAndKeysTakenWhateverWaits() throws InterruptedException {
        start(aliceWithBob());
        link.says(ready(new Id(7)));
        await().until(() -> shown().contains("write"));
        AtomicBoolean flooding = new AtomicBoolean(true);
        Thread flood =
                Thread.startVirtualThread(
                        () -> {
                            for (long seq = 4; flooding.get(); seq++) {
                                link.says(pushed(seq));
                                LockSupport.parkNanos(100_000);
                            }
                        });

        type("zq");
        await().until(() -> shown().contains("zq"));
        flooding.set(false);
        flood.join();
    }

    @Test
    @Tag("F50")
    void aHundredThousandMessagesGoByTheOpenConversation() {
        start(aliceWithBob());
        link.says(ready(new Id(7)));
        await().until(() -> shown().contains("write"));
        for (long seq = 4; seq <= 100_000; seq++) {
            link.says(pushed(seq));
        }

        await().atMost(Duration.ofSeconds(60))
                .until(() -> link.asked().contains(new FakeLink.Acked(Life.CHAT, 100_000)));
    }

    @Test
    @Tag("F53")
    void aKeyIsPresence() {
        start(aliceWithBob());
        link.says(ready(new Id(7)));
        await().until(() -> shown().contains("write"));
        type("\u001b[O");
        type("a");
        link.says(pushed(4));

        await().until(() -> link.asked().contains(new MarkRead(Life.CHAT, 4)));
    }

    @Test
    @Tag("F55")
    void whatIsBeingWrittenIsKeptWhenTheProcessIsToldToEnd() throws InterruptedException {
        start(aliceWithBob());
        link.says(ready(new Id(7)));
        await().until(() -> shown().contains("write"));
        type("half a thou");
        await().until(() -> shown().contains("thou"));

        app.get().end(Duration.ofSeconds(5));

        assertThat(kept).contains(new ForDisk.KeepDraft(Life.CHAT, "half a thou"));
    }

    private static LinkNews pushed(long seq) {
        return new LinkNews.Pushed(new Event.EntryPosted(Life.entry(seq)));
    }

    @Test
    @Tag("F35")
    void whatTheHostSaysIsShownOnceAndAgainInHelp() {
        start(aliceWithBob());
        link.says(greeting(new Id(7)));
        await().until(() -> shown().contains("Maintenance"));
        type("x");
        link.says(greeting(new Id(8)));
        screen.reset();
        type("y\f");
        await().until(() -> shown().contains("xy"));
        assertThat(shown()).doesNotContain("Maintenance");
        type("\u001bOP\f");

        await().until(() -> shown().contains("From") && shown().contains("Maintenance"));
    }

    private static LinkNews greeting(Id session) {
        Welcome plain = welcome(session);
        return new LinkNews.StateChanged(
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
                                false)));
    }

    private static Welcome welcome(@Nullable Id session) {
        Limits limits = new Limits(65_536, 4_000, 200, 1_000, 15_000, 60_000, 900_000);
        Id account = session == null ? null : ALICE.id();
        return new Welcome(session, account, null, "test", limits, null, null, 0, List.of(), false);
    }

    /// Remembers what it is given to keep.
    private final class Store implements LocalStore {
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
            // Nothing is open.
        }
    }
}
