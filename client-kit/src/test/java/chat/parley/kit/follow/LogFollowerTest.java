package chat.parley.kit.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.kit.fake.FakeServer;
import chat.parley.kit.fake.MemoryTokens;
import chat.parley.kit.fake.QuickLinks;
import chat.parley.kit.link.SocketLink;
import chat.parley.kit.transport.LinkLost;
import chat.parley.kit.transport.LinkText;
import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Sentence;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.operation.ConversationRequest.FetchEntries;
import chat.parley.protocol.operation.ConversationRequest.ShowConversation;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Following, against a server that keeps a few logs and tells of them as badly as a test wants.
@Tag("T16")
class LogFollowerTest {
    private final FakeLogs logs = new FakeLogs();
    private final FakeServer server = FakeServer.start().answering(logs::answer);
    private final SocketLink link = QuickLinks.to(server, MemoryTokens.signedIn());
    private final Patient listener = new Patient();

    @AfterEach
    void close() {
        link.close();
        server.close();
    }

    private LogFollower follow(Following following) {
        LogFollower follower = new LogFollower(link, following, listener);
        link.open(follower::hear);
        return follower;
    }

    private LogFollower followFirst() {
        return follow(new Following.SomeOfThem(List.of(new ShowConversation(new Id(1))), 0L));
    }

    private long fetches() {
        return server.requests().stream().filter(FetchEntries.class::isInstance).count();
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    @Test
    void entriesComeOnceAndInOrderHoweverTheyArePushed() {
        logs.grow(1, 3);
        LogFollower _ = followFirst();
        await().until(() -> listener.seqs(1).size() == 3);
        Event four = logs.grow(1);
        Event five = logs.grow(1);
        Event six = logs.grow(1);
        List.of(five, four, five, six, four).forEach(server::push);
        await().until(() -> listener.seqs(1).size() >= 6);
        server.push(logs.grow(1));
        await().until(() -> listener.seqs(1).contains(7L));
        assertThat(listener.seqs(1)).isEqualTo(upTo(7));
    }

    @Test
    void whatWasMissedWhileTheLinkWasBrokenIsFetched() {
        logs.grow(1, 1);
        LogFollower _ = followFirst();
        await().until(() -> listener.seqs(1).size() == 1);
        logs.grow(1, 450);
        server.cut();
        await().until(() -> listener.seqs(1).size() >= 451);
        assertThat(listener.seqs(1)).isEqualTo(upTo(451));
        assertThat(listener.broken).isNotEmpty();
    }

    @Test
    void noMoreOfAConversationComesUntilWhatCameIsDealtWith() {
        listener.holds.set(true);
        logs.grow(1, 1);
        LogFollower _ = followFirst();
        await().until(() -> listener.held.size() == 1);
        for (int i = 0; i < 5; i++) {
            server.push(logs.grow(1));
        }
        ShowConversation afterThem = new ShowConversation(new Id(1));
        assertThat(link.ask(afterThem).join().head()).isEqualTo(6);
        long asked = fetches();
        listener.releaseOne(null);
        await().until(() -> listener.held.size() == 1);
        assertThat(listener.batches).isEqualTo(List.of(List.of(1L), List.of(2L, 3L, 4L, 5L, 6L)));
        assertThat(fetches()).isEqualTo(asked + 1);
    }

    @Test
    void whatTheLinkWasLostForComesAgainInTheNextSession() {
        listener.holds.set(true);
        logs.grow(1, 2);
        LogFollower _ = followFirst();
        await().until(() -> listener.held.size() == 1);
        listener.holds.set(false);
        listener.releaseOne(new LinkLost(LinkText.BROKEN_OFF));
        server.cut();
        await().until(() -> listener.batches.size() == 2);
        assertThat(listener.batches).containsOnly(List.of(1L, 2L));
    }

    @Test
    void aListenerThatThrowsAtWhatWasFetchedEndsTheFollowingWithIt() {
        listener.mistake = new IllegalStateException("a mistake");
        logs.grow(1, 2);
        assertEndsWith(followFirst(), listener.mistake);
    }

    @Test
    void aListenerThatThrowsAtWhatIsPushedEndsTheFollowingWithIt() {
        logs.grow(1, 1);
        LogFollower follower = followFirst();
        await().until(() -> listener.seqs(1).size() == 1);
        listener.mistake = new AssertionError("a mistake");
        server.push(logs.grow(1));
        assertEndsWith(follower, listener.mistake);
    }

    @Test
    void aMistakeFoundLaterEndsTheFollowingToo() {
        listener.holds.set(true);
        logs.grow(1, 1);
        LogFollower follower = followFirst();
        await().until(() -> listener.held.size() == 1);
        IllegalStateException mistake = new IllegalStateException("a mistake");
        listener.releaseOne(mistake);
        assertEndsWith(follower, mistake);
    }

    private static void assertEndsWith(LogFollower follower, Throwable mistake) {
        assertThat(follower.over())
                .failsWithin(Duration.ofSeconds(20))
                .withThrowableThat()
                .withCause(mistake);
    }

    @Test
    void onlyAFewPagesAreFetchedAtOnce() {
        listener.holds.set(true);
        for (int conversation = 1; conversation <= 50; conversation++) {
            logs.grow(conversation, 3);
        }
        LogFollower _ = follow(new Following.AllUnread());
        await().until(() -> listener.held.size() == PageSlots.MOST);
        assertThat(fetches()).isEqualTo(PageSlots.MOST);
        listener.holds.set(false);
        while (!listener.held.isEmpty()) {
            listener.releaseOne(null);
        }
        await().until(() -> listener.batches.size() == 50);
        assertThat(fetches()).isEqualTo(50);
    }

    @ParameterizedTest
    @EnumSource(names = {"RATE_LIMITED", "UNAVAILABLE", "GOING_DOWN"})
    void whoIsRefusedForAMomentAsksAgain(Reason passing) {
        AtomicBoolean refused = new AtomicBoolean();
        server.answering(
                request -> {
                    if (request instanceof FetchEntries && !refused.getAndSet(true)) {
                        Duration moment = Duration.ofMillis(10);
                        throw Refused.later(passing, moment);
                    }
                    return logs.answer(request);
                });
        logs.grow(1, 2);
        LogFollower follower = followFirst();
        await().until(() -> listener.seqs(1).size() == 2);
        assertThat(follower.over()).isNotDone();
        assertThat(refused).isTrue();
    }

    @Test
    void whatIsUnreadIsFollowedFromWhereItWasRead() {
        logs.grow(1, 5);
        logs.read(1, 3);
        logs.grow(2, 2);
        logs.read(2, 2);
        LogFollower _ = follow(new Following.AllUnread());
        await().until(() -> !listener.seqs(1).isEmpty());
        server.push(logs.grow(2));
        await().until(() -> !listener.seqs(2).isEmpty());
        assertThat(listener.seqs(1)).containsExactly(4L, 5L);
        assertThat(listener.seqs(2)).containsExactly(3L);
    }

    @Test
    void itIsOverWhenTheServerDecidesSo() {
        logs.grow(1, 1);
        LogFollower follower = followFirst();
        await().until(() -> listener.seqs(1).size() == 1);
        server.dismiss(Reason.BANNED.closeCode(), "until Friday");
        assertThat(follower.over())
                .failsWithin(Duration.ofSeconds(20))
                .withThrowableThat()
                .havingCause()
                .isInstanceOf(Refused.class);
    }

    /// Keeps what it is told; deals with it at once, or when a test says so.
    private static final class Patient implements FollowListener {
        final AtomicBoolean holds = new AtomicBoolean();
        final List<List<Long>> batches = new CopyOnWriteArrayList<>();
        final List<Entry> entries = new CopyOnWriteArrayList<>();
        final List<Sentence> broken = new CopyOnWriteArrayList<>();
        final Queue<CompletableFuture<Void>> held = new ConcurrentLinkedQueue<>();
        volatile @Nullable Throwable mistake;

        @Override
        public CompletionStage<?> grown(
                Conversation conversation, List<Entry> grown, @Nullable Id self) {
            throwMistake();
            batches.add(grown.stream().map(Entry::seq).toList());
            entries.addAll(grown);
            CompletableFuture<Void> done = new CompletableFuture<>();
            if (holds.get()) {
                held.add(done);
            } else {
                done.complete(null);
            }
            return done;
        }

        private void throwMistake() {
            switch (mistake) {
                case null -> {}
                case Error error -> throw error;
                case RuntimeException exception -> throw exception;
                case Throwable checked -> throw new IllegalStateException(checked);
            }
        }

        void releaseOne(@Nullable Exception failure) {
            CompletableFuture<Void> done = held.remove();
            boolean _ = failure == null ? done.complete(null) : done.completeExceptionally(failure);
        }

        List<Long> seqs(long conversation) {
            return entries.stream()
                    .filter(entry -> entry.conversation().value() == conversation)
                    .map(Entry::seq)
                    .toList();
        }

        @Override
        public void broken(Sentence why) {
            broken.add(why);
        }
    }
}
