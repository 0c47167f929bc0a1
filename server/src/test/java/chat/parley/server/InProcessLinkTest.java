package chat.parley.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.kit.link.LinkEvent;
import chat.parley.kit.link.LinkState;
import chat.parley.kit.link.ServerLink;
import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.operation.ConversationRequest.CountUnread;
import chat.parley.protocol.operation.ConversationRequest.Send;
import chat.parley.protocol.operation.ConversationRequest.Sent;
import chat.parley.protocol.operation.ConversationRequest.Unread;
import chat.parley.server.router.Formats;
import chat.parley.server.session.Door;
import chat.parley.server.session.TokenIdentity;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A link without a socket behaves as one with a socket.
class InProcessLinkTest {
    @TempDir private Path directory;
    private final FakeHouse house = new FakeHouse(1, 2);
    private DoorStage stage;

    @BeforeEach
    void open() {
        stage = new DoorStage(directory, house, Formats.standard());
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void itIsWelcomedAnsweredAndPushedTo() {
        try (Program program = new Program(1)) {
            program.awaitReady();
            Sent sent = program.link.ask(new Send(new Id(5), "c", new Body.Text("hi"))).join();
            assertThat(sent.seq()).isOne();
            await().until(() -> program.pushed() == 1);
            program.link.ack(new Id(5), 1);
            await().until(() -> house.acked.equals(List.of("1 5 1")));
        }
        await().until(() -> stage.sessions.connections() == 0);
    }

    @Test
    @Tag("P9")
    void oneThatIsStuckIsClosedForAResyncAndHarmsNobodyElse() {
        CountDownLatch stuck = new CountDownLatch(1);
        try (Program other = new Program(2);
                Program program = new Program(1, stuck)) {
            other.awaitReady();
            program.awaitReady();
            String text = "x".repeat(3_000);
            int pushed = 0;
            while (stage.sessions.of(new Id(1)).size() == 1 && pushed < 20_000) {
                house.push(text);
                pushed++;
                int sofar = pushed;
                await().until(() -> other.pushed() == sofar);
            }
            assertThat(stage.sessions.of(new Id(1))).isEmpty();
            stuck.countDown();
            await().until(() -> program.sessions() == 2);
            house.push("last");
            await().until(() -> program.pushedLast("last"));
        }
    }

    @Test
    void itHearsWhyItsSessionEnds() {
        try (Program program = new Program(1)) {
            program.awaitReady();
            stage.sessions.endDevice(new Id(1001), Reason.REVOKED);
            await().until(() -> program.link.state() instanceof LinkState.Ended);
            assertThat(program.link.state())
                    .isInstanceOfSatisfying(
                            LinkState.Ended.class,
                            ended -> assertThat(ended.reason()).isEqualTo(Reason.REVOKED));
        }
    }

    @Test
    void itComesBackAfterAnEndThatPasses() {
        try (Program program = new Program(1)) {
            program.awaitReady();
            stage.sessions.endAll(Reason.GOING_DOWN);
            await().until(() -> program.sessions() == 2);
        }
    }

    @Test
    void whoIsBarredIsNotLetIn() {
        house.barred.put(new Id(1), new Refused(Reason.BANNED));
        try (Program program = new Program(1)) {
            await().until(() -> program.link.state() instanceof LinkState.Ended);
            assertThat(program.link.state())
                    .isEqualTo(new LinkState.Ended(Reason.BANNED, null, null));
            house.barred.clear();
            program.link.retryNow();
            program.awaitReady();
        }
    }

    @Test
    void whatIsAskedFasterThanItIsDealtWithWaitsAndNothingIsLost() {
        try (Program program = new Program(1)) {
            program.awaitReady();
            Runnable release = house.holdWriter();
            List<CompletableFuture<Sent>> asked = new ArrayList<>();
            for (int i = 0; i < 2_000; i++) {
                Send send = new Send(new Id(5), "c" + i, new Body.Text("m" + i));
                asked.add(program.link.ask(send));
            }
            release.run();
            assertThat(asked.stream().map(CompletableFuture::join).map(Sent::seq).toList())
                    .isSorted()
                    .hasSize(2_000);
        }
    }

    @Test
    void itHasTheRatesOfEverybody() {
        stage.rates.scale(1);
        try (Program program = new Program(1)) {
            program.awaitReady();
            List<CompletableFuture<Unread>> asked = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                asked.add(program.link.ask(new CountUnread()));
            }
            assertThat(asked)
                    .anySatisfy(
                            answer ->
                                    assertThat(answer)
                                            .failsWithin(Duration.ofSeconds(20))
                                            .withThrowableThat()
                                            .havingCause()
                                            .isInstanceOf(Refused.class));
        }
    }

    @Test
    void nobodyIsAcceptedOnceTheServerEnds() {
        stage.inProcess.stopAccepting();
        try (Program program = new Program(1)) {
            await().until(() -> program.link.state() instanceof LinkState.Waiting);
            assertThat(stage.sessions.connections()).isZero();
        }
    }

    /// Something that runs in the server's process.
    private final class Program implements AutoCloseable {
        final List<LinkEvent> heard = new CopyOnWriteArrayList<>();
        final ServerLink link;

        Program(long account) {
            this(account, new CountDownLatch(0));
        }

        /// One that is stuck on the first thing that it is pushed.
        Program(long account, CountDownLatch stuck) {
            TokenIdentity identity =
                    new TokenIdentity(new Id(account), new Id(account + 1000), Instant.MAX);
            link =
                    stage.inProcess.link(
                            identity, Door.IN_PROCESS, "local", "test/1.0", Language.ENGLISH);
            link.open(
                    news -> {
                        heard.add(news);
                        if (news instanceof LinkEvent.Pushed) {
                            waitFor(stuck);
                        }
                    });
        }

        private static void waitFor(CountDownLatch stuck) {
            try {
                stuck.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        void awaitReady() {
            await().until(() -> link.state() instanceof LinkState.Ready ready && ready.signedIn());
        }

        long sessions() {
            return heard.stream()
                    .filter(
                            news ->
                                    news instanceof LinkEvent.StateChanged(LinkState state)
                                            && state instanceof LinkState.Ready)
                    .count();
        }

        long pushed() {
            return heard.stream().filter(LinkEvent.Pushed.class::isInstance).count();
        }

        boolean pushedLast(String text) {
            return heard.stream().anyMatch(news -> news.toString().contains("text=" + text));
        }

        @Override
        public void close() {
            link.close();
        }
    }
}
