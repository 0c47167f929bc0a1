package chat.parley.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.event.Event.RolesChanged;
import chat.parley.protocol.event.Event.SanctionChanged;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.account.SanctionKind;
import chat.parley.protocol.operation.AccountRequest.WhoAmI;
import chat.parley.protocol.operation.AuditRequest.ListAudit;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.RoleRequest.AssignRoles;
import chat.parley.protocol.operation.RoleRequest.Assignment;
import chat.parley.protocol.operation.SanctionRequest.Impose;
import chat.parley.protocol.operation.SanctionRequest.Lift;
import chat.parley.protocol.operation.Term;
import chat.parley.server.session.SessionMonitor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Alice writes on several connections as fast as she can, and an administrator puts an end to it.
@Tag("P10")
@Tag("W6")
class PenaltiesTest extends TwoFriends {
    private static final Instant END = Instant.parse("2126-01-01T00:00:00Z");

    private final List<Thread> loops = new CopyOnWriteArrayList<>();
    private final List<Throwable> stoppedBy = new CopyOnWriteArrayList<>();
    private Participant admin;
    private List<Participant> connections;

    @BeforeEach
    void begin() {
        admin = Participant.administrator(server, "admin");
        connections = List.of(alice, alice.onAnotherDevice(), alice.connectingAgain(null));
    }

    @AfterEach
    void end() throws InterruptedException {
        connections.forEach(Participant::close);
        admin.close();
        for (Thread loop : loops) {
            loop.join();
        }
    }

    private void writeOnAllConnections() {
        for (int i = 0; i < connections.size(); i++) {
            Participant one = connections.get(i);
            String loop = "loop-" + i + "-";
            loops.add(Thread.ofVirtual().start(() -> writeUntilRefused(one, loop)));
        }
        await().until(() -> bob.pushed(conversation).size() > 50);
    }

    /// Sixteen messages under way all the time.
    private void writeUntilRefused(Participant one, String loop) {
        for (int i = 0; ; i += 16) {
            int from = i;
            CompletableFuture<?>[] sending =
                    Stream.iterate(from, n -> n + 1)
                            .limit(16)
                            .map(n -> one.sending(conversation, loop + n, "no. " + n))
                            .toArray(CompletableFuture<?>[]::new);
            try {
                CompletableFuture.allOf(sending).join();
            } catch (CompletionException e) {
                stoppedBy.add(e.getCause());
                return;
            }
        }
    }

    private Impose impose(SanctionKind kind) {
        return new Impose("alice", kind, new Term(END, null), "flooding", false);
    }

    /// Nothing of hers has an id as high as the audit's row, which the same transaction wrote: the
    /// writer gives ids in the order of commits.
    private void assertNothingOfHersCameAfter(String operation) {
        Id row =
                admin.ask(new ListAudit(null, "@alice", operation, null, null, 1))
                        .rows()
                        .getFirst()
                        .id();
        await().until(() -> stoppedBy.size() == connections.size());
        List<Id> hers =
                bob.fetch(conversation, 0).stream()
                        .filter(entry -> isHers(entry.sender()))
                        .map(Entry::id)
                        .toList();
        assertThat(hers).hasSizeGreaterThan(50).allMatch(id -> id.compareTo(row) < 0);
    }

    private boolean isHers(@Nullable Profile sender) {
        return sender != null && sender.id().equals(alice.account());
    }

    private void assertAllClosed(String... words) {
        assertAllClosedWith("4403 BANNED", words);
    }

    private void assertAllClosedWith(String start, String... words) {
        for (Participant one : connections) {
            await().until(() -> one.closed().isDone());
            assertThat(one.closed().join()).startsWith(start).contains(words);
        }
    }

    @Test
    void aMuteStopsEveryConnectionAndLeavesThemReading() {
        writeOnAllConnections();
        admin.ask(impose(SanctionKind.MUTE));

        assertNothingOfHersCameAfter("sanction.impose");
        assertThat(stoppedBy)
                .allSatisfy(
                        failure -> {
                            Refused refused = (Refused) failure;
                            assertThat(refused.reason()).isEqualTo(Reason.MUTED);
                            assertThat(Objects.requireNonNull(refused.penalty()).reason())
                                    .isEqualTo("flooding");
                        });
        long seq = bob.send(conversation, "b1", "quiet at last").seq();
        for (Participant one : connections) {
            await().until(() -> one.pushed(conversation).getLast().seq() == seq);
            assertThat(one.heard(SanctionChanged.class)).hasSize(1);
            assertThat(one.closed()).isNotDone();
        }

        admin.ask(new Lift("alice", SanctionKind.MUTE, null, false));
        alice.send(conversation, "a1", "sorry");
    }

    @Test
    void aBanStopsAndClosesEveryConnection() throws Exception {
        writeOnAllConnections();
        admin.ask(impose(SanctionKind.BAN));

        assertNothingOfHersCameAfter("sanction.impose");
        assertAllClosed("2126-01-01T00:00:00Z", "flooding"); // the close may overtake the event
        assertThat(alice.heard(SanctionChanged.class)).hasSizeLessThanOrEqualTo(1);
        assertTurnedAway(alice.who());

        admin.ask(new Lift("alice", SanctionKind.BAN, null, false));
        try (Participant back = alice.connectingAgain(null)) {
            back.send(conversation, "a1", "sorry");
        }
    }

    private void assertTurnedAway(SignedIn token) throws Exception {
        try (SpokenFrames again = new SpokenFrames(server.webSocket(), _ -> {})) {
            CompletableFuture<?> welcome = again.hello(token.accessToken(), null);
            assertThat(again.closed.get()).startsWith("4403 BANNED").contains("flooding");
            await().until(welcome::isCompletedExceptionally);
        }
        try (WebSocketClient raw = new WebSocketClient(server.webSocket())) {
            raw.send(
                    "{\"type\":\"hello\",\"client\":\"raw\",\"token\":\"%s\"}"
                            .formatted(token.accessToken()));
            JsonNode last = raw.next();
            assertThat(last.path("type").stringValue()).isEqualTo("closing");
            assertThat(last.at("/penalty/reason").stringValue()).isEqualTo("flooding");
            assertThat(last.at("/penalty/until").longValue())
                    .isEqualTo(Instant.parse("2126-01-01T00:00:00Z").toEpochMilli());
        }
        try (AskingOverHttp http = new AskingOverHttp(server)) {
            assertThat(
                            org.assertj.core.api.Assertions.catchThrowable(
                                    () -> http.post("account.whoami", "{}", token)))
                    .hasMessageContaining("\"BANNED\"")
                    .hasMessageContaining("\"flooding\"");
        }
    }

    @Test
    void aBanNeedsNoHintToCloseThem() {
        writeOnAllConnections();
        server.losing(_ -> true);
        admin.ask(impose(SanctionKind.BAN));

        assertNothingOfHersCameAfter("sanction.impose");
        assertAllClosed("flooding");
        assertThat(alice.heard(SanctionChanged.class)).isEmpty();
    }

    @Test
    void whoLosesTheRightToSpeakIsStoppedAndWhoLosesThatToSignInIsSignedOff() {
        writeOnAllConnections();
        admin.ask(new AssignRoles("alice", Assignment.SET, List.of("mute"), null, false));
        assertNothingOfHersCameAfter("role.assign");
        assertThat(stoppedBy)
                .allMatch(failure -> ((Refused) failure).reason() == Reason.MAY_NOT_SPEAK);
        await().until(() -> alice.heard(RolesChanged.class).count() == 1);
        assertThat(alice.ask(new WhoAmI()).rights()).hasSize(1);

        server.losing(_ -> true);
        admin.ask(new AssignRoles("alice", Assignment.SET, List.of("disabled"), null, false));
        assertAllClosedWith("4410 ACCOUNT_DISABLED", "disabled");
    }

    @Test
    void whatEndsABannedSessionLooksTwiceASecond() {
        assertThat(SessionMonitor.PERIOD).isLessThanOrEqualTo(Duration.ofMillis(500));
    }
}
