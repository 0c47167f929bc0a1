package chat.parley.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.Penalty;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.OperationType;
import chat.parley.protocol.wire.JsonCodec;
import chat.parley.protocol.wire.ServerFrame;
import chat.parley.protocol.wire.ServerFrame.Head;
import chat.parley.protocol.wire.ServerFrame.Heartbeat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The pulse by itself: times are given to it, and nothing waits.
class SessionMonitorTest {
    private static final Id ANN = new Id(1);
    private static final Id BEN = new Id(2);
    private static final Id CONVERSATION = new Id(9);
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final SessionConfig CONFIG =
            new SessionConfig(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(120),
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(15),
                    65_536);

    private final JsonCodec codec = new JsonCodec(OperationType.all());
    private final AtomicLong ids = new AtomicLong(100);
    private final Sessions sessions =
            new Sessions(CONFIG, () -> new Id(ids.incrementAndGet()), Runnable::run);
    private final Stored stored = new Stored();
    private final Map<Id, Refused> banned = new HashMap<>();
    private final SessionMonitor monitor =
            new SessionMonitor(CONFIG, sessions, stored, this::barred, () -> NOON);
    private final long start = System.nanoTime();

    /// Whom the monitor asked about.
    private final List<Set<Id>> asked = new ArrayList<>();

    /// What changed, as a test says.
    private static final class Stored implements Heads {
        final Map<Id, List<Head>> changed = new HashMap<>();
        final Set<Id> touched = new HashSet<>();
        final Set<Id> themselves = new HashSet<>();
        boolean more;
        long mark = 1;
        int asked;

        void change(Id account, long seq) {
            mark++;
            touched.add(account);
            changed.computeIfAbsent(account, _ -> new ArrayList<>())
                    .add(new Head(CONVERSATION, seq, 0));
        }

        @Override
        public Changes since(Id account, @Nullable Id since, int limit) {
            asked++;
            return new Changes(new Id(mark), 7, changed.getOrDefault(account, List.of()), more);
        }

        @Override
        public Touched touchedSince(@Nullable Id since) {
            Touched told = new Touched(new Id(mark), touched, themselves);
            touched.clear();
            themselves.clear();
            return told;
        }
    }

    private Map<Id, Refused> barred(Set<Id> accounts) {
        asked.add(accounts);
        Map<Id, Refused> barred = new HashMap<>(banned);
        barred.keySet().retainAll(accounts);
        return barred;
    }

    private Session stranger() {
        return sessions.open(Door.WEBSOCKET, "127.0.0.1", codec, () -> {});
    }

    private Session welcomed(Id account) {
        Session session = stranger();
        session.greet(Language.ENGLISH);
        sessions.join(session, new TokenIdentity(account, account, NOON.plusSeconds(600)));
        session.reported.upTo(new Id(stored.mark), 7);
        return session;
    }

    private void beatAfter(Duration time) {
        monitor.beat(start + time.plusMillis(100).toNanos());
    }

    private static Optional<Reason> end(Session session) {
        return Optional.ofNullable(session.outbox().ending()).map(Outbox.Closing::reason);
    }

    private List<Heartbeat> heartbeats(Session session) {
        return session.outbox().take(Integer.MAX_VALUE).stream()
                .map(packet -> codec.serverFrame(packet.content(), _ -> null).orElseThrow())
                .map(frame -> (ServerFrame.Heartbeat) frame)
                .toList();
    }

    @Test
    @Tag("W65")
    void whoNeverSaysHelloIsSentAwaySooner() {
        Session silent = stranger();
        Session known = welcomed(ANN);
        beatAfter(CONFIG.hello().minusSeconds(1));
        assertThat(end(silent)).isEmpty();
        beatAfter(CONFIG.hello());
        assertThat(end(silent)).contains(Reason.IDLE);
        assertThat(end(known)).isEmpty();
    }

    @Test
    @Tag("W55")
    void whoFallsSilentIsSentAway() {
        Session silent = welcomed(ANN);
        beatAfter(CONFIG.idle().minusSeconds(1));
        assertThat(end(silent)).isEmpty();
        beatAfter(CONFIG.idle());
        assertThat(end(silent)).contains(Reason.IDLE);
    }

    @Test
    void aSessionEndsWithItsToken() {
        Session session = welcomed(ANN);
        session.prolong(NOON.plusSeconds(1));
        beatAfter(Duration.ZERO);
        assertThat(end(session)).isEmpty();
        session.prolong(NOON);
        beatAfter(Duration.ZERO);
        assertThat(end(session)).contains(Reason.EXPIRED);
    }

    @Test
    void aHeartbeatComesWhenItIsDueAndToTheWelcomedOnly() {
        Session ann = welcomed(ANN);
        Session joining = stranger();
        sessions.join(joining, new TokenIdentity(BEN, BEN, NOON.plusSeconds(600)));
        beatAfter(CONFIG.heartbeat().minusSeconds(1));
        assertThat(heartbeats(ann)).isEmpty();
        beatAfter(CONFIG.heartbeat());
        beatAfter(CONFIG.heartbeat().plusSeconds(1));
        assertThat(heartbeats(ann)).hasSize(1);
        assertThat(heartbeats(joining)).isEmpty();
    }

    @Test
    @Tag("P4")
    void whatNobodyWasPushedIsInTheNextHeartbeatAndInNoOther() {
        Session ann = welcomed(ANN);
        stored.change(ANN, 5);
        beatAfter(CONFIG.heartbeat());
        assertThat(heartbeats(ann))
                .singleElement()
                .satisfies(
                        beat -> {
                            assertThat(beat.heads()).containsExactly(new Head(CONVERSATION, 5, 0));
                            assertThat(beat.mark()).isEqualTo(new Id(stored.mark));
                        });
        beatAfter(CONFIG.heartbeat().multipliedBy(2));
        assertThat(heartbeats(ann))
                .singleElement()
                .satisfies(beat -> assertThat(beat.heads()).isEmpty());
    }

    @Test
    void aChangeIsRememberedUntilTheHeartbeatIsDue() {
        Session ann = welcomed(ANN);
        stored.change(ANN, 5);
        beatAfter(Duration.ofSeconds(1));
        beatAfter(Duration.ofSeconds(2));
        assertThat(heartbeats(ann)).isEmpty();
        beatAfter(CONFIG.heartbeat());
        assertThat(heartbeats(ann))
                .singleElement()
                .satisfies(beat -> assertThat(beat.heads()).hasSize(1));
    }

    @Test
    void nothingIsLookedUpForThoseNothingHappenedTo() {
        welcomed(ANN);
        Session ben = welcomed(BEN);
        stored.change(ANN, 5);
        beatAfter(CONFIG.heartbeat());
        assertThat(stored.asked).isOne();
        assertThat(heartbeats(ben))
                .singleElement()
                .satisfies(
                        beat -> {
                            assertThat(beat.heads()).isEmpty();
                            assertThat(beat.mark()).isEqualTo(new Id(stored.mark));
                        });
    }

    @Test
    void whoIsTooFarBehindForAHeartbeatBeginsAnew() {
        Session ann = welcomed(ANN);
        stored.more = true;
        stored.change(ANN, 5);
        beatAfter(CONFIG.heartbeat());
        assertThat(end(ann)).contains(Reason.OUTBOX_FULL);
        assertThat(heartbeats(ann)).isEmpty();
    }

    @Test
    @Tag("P10")
    void whoMayNotBeSignedInAnyMoreIsSentAwayThoughNobodySaidSo() {
        Session ann = welcomed(ANN);
        Session ben = welcomed(BEN);
        banned.put(ANN, new Refused(Reason.BANNED, new Penalty("spam", NOON.plusSeconds(60))));
        beatAfter(Duration.ZERO);
        assertThat(end(ann)).isEmpty(); // nothing has changed that it knows of

        stored.themselves.addAll(Set.of(ANN, BEN));
        beatAfter(Duration.ofSeconds(1));
        assertThat(end(ann)).contains(Reason.BANNED);
        assertThat(ann.outbox().ending()).asString().contains("spam", "2026-06-01T12:01:00Z");
        assertThat(end(ben)).isEmpty();
    }

    @Test
    void onlyThoseAreAskedAboutWhoAreHereAndChangedThemselves() {
        welcomed(ANN);
        welcomed(BEN);
        stored.change(ANN, 5);
        beatAfter(Duration.ZERO);
        assertThat(asked).isEmpty();

        stored.themselves.addAll(Set.of(BEN, new Id(77)));
        beatAfter(Duration.ofSeconds(1));
        assertThat(asked).containsExactly(Set.of(BEN));
    }
}
