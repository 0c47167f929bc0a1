package chat.parley.kit.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import chat.parley.kit.fake.FakeServer;
import chat.parley.kit.fake.MemoryTokens;
import chat.parley.kit.link.LinkSettings.Timing;
import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.Penalty;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.operation.AuthRequest;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.ConversationRequest.CountUnread;
import chat.parley.protocol.operation.ConversationRequest.Unread;
import chat.parley.protocol.operation.Profile;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.operation.SanctionRequest.Sanction;
import chat.parley.protocol.operation.SanctionRequest.SanctionKind;
import chat.parley.protocol.wire.ClientFrame;
import chat.parley.protocol.wire.ServerFrame;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SocketLinkTest {
    private static final Timing QUICK =
            new Timing(
                    Duration.ofSeconds(2),
                    Duration.ofMillis(50),
                    Duration.ofMillis(300),
                    Duration.ofMillis(20),
                    Duration.ofMillis(100),
                    Duration.ofSeconds(60));
    private static final Profile ANNA =
            new Profile(new Id(1), Profile.Kind.PERSON, "anna", null, null);

    private final FakeServer server = FakeServer.start().answering(SocketLinkTest::answer);
    private final MemoryTokens tokens = MemoryTokens.signedIn();
    private final List<LinkNews> news = new CopyOnWriteArrayList<>();
    private final SocketLink link = link(tokens);

    private SocketLink link(TokenStore store) {
        return new SocketLink(
                new LinkSettings(server.address(), "parley/test", Language.ENGLISH, QUICK), store);
    }

    @AfterEach
    void close() {
        link.close();
        server.close();
    }

    private static Record answer(Request<?> request) {
        return switch (request) {
            case CountUnread _ -> new Unread(0, List.of());
            case AuthRequest.Refresh _, AuthRequest.Login _ -> signedIn("access-2");
            default -> throw new Refused(Reason.NOT_FOUND, "nothing here");
        };
    }

    private static SignedIn signedIn(String access) {
        Instant later = Instant.now().plusSeconds(900);
        return new SignedIn(ANNA, new Id(2), access, later, "refresh-2", later);
    }

    private void openAndAwaitReady() {
        link.open(news::add);
        awaitSessions(1);
    }

    private void awaitSessions(int count) {
        await().untilAsserted(() -> assertThat(sessions()).hasSize(count));
    }

    private List<LinkState> states() {
        return news.stream()
                .flatMap(
                        each ->
                                each instanceof LinkNews.StateChanged(var state)
                                        ? Stream.of(state)
                                        : Stream.empty())
                .toList();
    }

    private List<LinkState> sessions() {
        return states().stream().filter(LinkState.Ready.class::isInstance).toList();
    }

    @Test
    void aSignedInDeviceSaysHelloWithItsTokenAndIsReady() {
        openAndAwaitReady();
        assertThat(server.hellos())
                .containsExactly(
                        new ClientFrame.Hello("access-1", new Id(2), "parley/test", "en", null));
        assertThat(states().getFirst()).isEqualTo(new LinkState.Connecting(1));
        assertThat(((LinkState.Ready) link.state()).signedIn()).isTrue();
    }

    @Test
    void aRequestIsAnsweredWithItsOwnRecord() {
        openAndAwaitReady();
        assertThat(link.ask(new CountUnread()).join()).isEqualTo(new Unread(0, List.of()));
    }

    @Test
    void aRefusalFailsTheAnswerWithItsReason() {
        openAndAwaitReady();
        assertThatThrownBy(() -> link.ask(new AuthRequest.Logout(false)).join())
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> {
                            assertThat(refused.reason()).isEqualTo(Reason.NOT_FOUND);
                            assertThat(refused).hasMessage("nothing here");
                        });
    }

    @Test
    void manyRequestsUnderWayAreEachAnswered() {
        openAndAwaitReady();
        List<Unread> answers =
                IntStream.range(0, 500).mapToObj(_ -> link.ask(new CountUnread())).toList().stream()
                        .map(CompletableFuture::join)
                        .toList();
        assertThat(answers).hasSize(500).doesNotContainNull();
    }

    @Test
    void eventsAndHeadsAreToldInTheOrderTheyCame() {
        openAndAwaitReady();
        List<LinkNews> sent = new ArrayList<>();
        for (int i = 1; i <= 300; i++) {
            Event event = new Event.CursorMoved(new Id(7), new Id(1), i, i, i, null);
            server.push(event);
            sent.add(new LinkNews.Pushed(event));
        }
        ServerFrame.Heartbeat heartbeat = new ServerFrame.Heartbeat(new Id(9), 3, List.of());
        server.send(heartbeat);
        sent.add(new LinkNews.Heads(heartbeat));
        await().untilAsserted(
                        () ->
                                assertThat(news)
                                        .filteredOn(
                                                each ->
                                                        each instanceof LinkNews.Pushed
                                                                || each instanceof LinkNews.Heads)
                                        .containsExactlyElementsOf(sent));
    }

    @Test
    void framesThatItCannotReadDoNotEndTheLink() {
        openAndAwaitReady();
        server.sendRaw("{\"type\":\"hologram\"}");
        server.sendRaw("not json");
        server.sendRaw("{\"type\":\"event\",\"event\":{\"name\":\"planet.aligned\"}}");
        assertThat(link.ask(new CountUnread()).join().total()).isZero();
    }

    @Test
    void nothingCanBeAskedBeforeTheLinkIsReady() {
        assertThatThrownBy(() -> link.ask(new CountUnread()).join())
                .hasCauseInstanceOf(LinkLost.class);
    }

    @Test
    void signingInKeepsTheTokensAndBeginsTheSession() {
        MemoryTokens none = new MemoryTokens();
        try (SocketLink signedOut = link(none)) {
            signedOut.open(news::add);
            awaitSessions(1);
            assertThat(((LinkState.Ready) signedOut.state()).signedIn()).isFalse();
            signedOut.signIn(new AuthRequest.Login("anna", "secret-1", "laptop")).join();
            assertThat(((LinkState.Ready) signedOut.state()).signedIn()).isTrue();
            assertThat(none.load().orElseThrow().refresh()).isEqualTo("refresh-2");
            assertThat(server.hellos())
                    .extracting(ClientFrame.Hello::token)
                    .containsExactly(null, "access-2");
        }
    }

    @Test
    @Tag("T16")
    @Tag("B21")
    void aCutConnectionIsMadeAgainAndAsksForWhatChanged() {
        openAndAwaitReady();
        link.dealtWith(new Id(500));
        server.cut();
        awaitSessions(2);
        assertThat(states()).hasAtLeastOneElementOfType(LinkState.Waiting.class);
        assertThat(server.hellos().getLast().since()).isEqualTo(new Id(500));
    }

    @Test
    @Tag("T16")
    void anAnswerThatWasCutOffFailsRatherThanHangs() {
        openAndAwaitReady();
        server.fallSilent();
        var answer = link.ask(new CountUnread());
        server.cut();
        assertThatThrownBy(() -> answer.get(5, TimeUnit.SECONDS))
                .hasCauseInstanceOf(LinkLost.class);
    }

    @Test
    @Tag("T16")
    void aServerThatGoesDownIsComeBackTo() {
        openAndAwaitReady();
        server.dismiss(Reason.GOING_DOWN.closeCode(), "restarting");
        awaitSessions(2);
    }

    @Test
    @Tag("B21")
    @Tag("A5")
    void aBannedAccountNeverComesBackByItself() {
        openAndAwaitReady();
        server.dismiss(Reason.BANNED.closeCode(), "until Friday");
        await().until(() -> link.state() instanceof LinkState.Ended);
        assertThat(link.state())
                .isEqualTo(new LinkState.Ended(Reason.BANNED, "until Friday", null));
        assertThat(server.hellos()).hasSize(1);
    }

    @Test
    @Tag("B21")
    @Tag("A5")
    void aBanThatWasToldOfIsNotToldAgainByTheClose() {
        Instant until = Instant.ofEpochSecond(2_000_000_000);
        Sanction ban =
                new Sanction(
                        new Id(5),
                        ANNA,
                        SanctionKind.BAN,
                        "spam",
                        "admin",
                        until,
                        until,
                        null,
                        null);
        openAndAwaitReady();
        server.push(new Event.SanctionChanged(ban, 1));
        server.dismiss(Reason.BANNED.closeCode(), "until then spam");
        await().until(() -> link.state() instanceof LinkState.Ended);
        assertThat(link.state())
                .isEqualTo(new LinkState.Ended(Reason.BANNED, null, new Penalty("spam", until)));
    }

    @Test
    @Tag("B21")
    @Tag("A6")
    void aRevokedDeviceNeverComesBackByItself() {
        openAndAwaitReady();
        server.dismiss(Reason.REVOKED.closeCode(), "signed out");
        await().until(() -> link.state() instanceof LinkState.Ended);
        assertThat(server.hellos()).hasSize(1);
    }

    @Test
    void whatTheServerAddsToAReasonIsToldWithoutTheReason() {
        openAndAwaitReady();
        server.dismiss(
                Reason.BANNED.closeCode(),
                "BANNED: " + Reason.BANNED.text(Language.CHINESE) + " x");
        await().until(() -> link.state() instanceof LinkState.Ended);
        assertThat(link.state()).isEqualTo(new LinkState.Ended(Reason.BANNED, "x", null));
    }

    @Test
    void whoeverWasSignedOutMayTryAgainAndSignIn() {
        openAndAwaitReady();
        server.dismiss(Reason.REVOKED.closeCode(), "signed out");
        await().until(() -> link.state() instanceof LinkState.Ended);
        assertThat(tokens.load()).isEmpty();

        link.retryNow();
        awaitSessions(2);
        assertThat(((LinkState.Ready) link.state()).signedIn()).isFalse();
        assertThat(link.signIn(new AuthRequest.Login("anna", "secret-1", "laptop")))
                .succeedsWithin(Duration.ofSeconds(5));
        assertThat(tokens.load().orElseThrow().access()).isEqualTo("access-2");
    }

    @Test
    void aBanKeepsTheTokens() {
        openAndAwaitReady();
        server.dismiss(Reason.BANNED.closeCode(), "until Friday");
        await().until(() -> link.state() instanceof LinkState.Ended);
        assertThat(tokens.load()).isPresent();

        link.retryNow();
        awaitSessions(2);
    }

    @Test
    @Tag("B21")
    void afterLeavingNothingReconnects() {
        openAndAwaitReady();
        link.close();
        assertThat(link.state()).isEqualTo(new LinkState.Ended(null, null, null));
        await().during(Duration.ofMillis(300)).until(() -> server.connections() == 0);
        assertThat(server.hellos()).hasSize(1);
    }

    @Test
    @Tag("T17")
    @Tag("B20")
    void aServerThatFallsSilentIsNoticedAndLeft() {
        openAndAwaitReady();
        server.fallSilent();
        await().atMost(Duration.ofSeconds(3))
                .until(() -> states().stream().anyMatch(LinkState.Waiting.class::isInstance));
        server.wakeUp();
        awaitSessions(2);
    }

    @Test
    @Tag("T17")
    @Tag("B20")
    void theLagIsMeasured() {
        openAndAwaitReady();
        await().until(() -> link.roundTrip().isPresent());
        assertThat(link.roundTrip().orElseThrow()).isPositive().isLessThan(Duration.ofSeconds(5));
        assertThat(news).hasAtLeastOneElementOfType(LinkNews.Lag.class);
    }

    @Test
    void anExpiredTokenIsRenewedBeforeTheSessionBegins() {
        tokens.save(new Tokens("old", Instant.now().minusSeconds(1), "refresh-1", new Id(2)));
        openAndAwaitReady();
        assertThat(server.requests()).containsExactly(new AuthRequest.Refresh("refresh-1"));
        assertThat(server.hellos())
                .extracting(ClientFrame.Hello::token)
                .containsExactly(null, "access-2");
        assertThat(tokens.load().orElseThrow().refresh()).isEqualTo("refresh-2");
    }

    @Test
    void aTokenThatTheServerCallsExpiredIsRenewedOnce() {
        server.admitting(
                hello -> {
                    if ("access-1".equals(hello.token())) {
                        throw new Refused(Reason.EXPIRED);
                    }
                });
        openAndAwaitReady();
        assertThat(server.requests()).containsExactly(new AuthRequest.Refresh("refresh-1"));
    }

    @Test
    void aRefreshTokenThatIsRefusedEndsTheLinkAndIsForgotten() {
        server.answering(
                _ -> {
                    throw new Refused(Reason.EXPIRED);
                });
        tokens.save(new Tokens("old", Instant.now().minusSeconds(1), "refresh-1", new Id(2)));
        link.open(news::add);
        await().until(() -> link.state() instanceof LinkState.Ended);
        assertThat(((LinkState.Ended) link.state()).reason()).isEqualTo(Reason.EXPIRED);
        assertThat(tokens.load()).isEmpty();
    }

    @Test
    void aTokenIsRenewedByAnotherHelloBeforeItExpires() {
        server.tokensLasting(600);
        tokens.save(new Tokens("access-1", Instant.now().plusMillis(400), "refresh-1", new Id(2)));
        openAndAwaitReady();
        await().until(() -> server.hellos().size() == 2);
        assertThat(server.hellos().getLast().token()).isEqualTo("access-2");
        assertThat(server.connections()).isEqualTo(1);
        assertThat(sessions()).hasSize(1);
    }

    @Test
    void anUnreachableServerIsTriedAgainAndAgain() {
        server.close();
        link.open(news::add);
        await().until(
                        () ->
                                states().stream()
                                                .filter(LinkState.Waiting.class::isInstance)
                                                .count()
                                        > 2);
        assertThat(states()).contains(new LinkState.Connecting(3));
        assertThat(((LinkState.Waiting) states().get(1)).why()).contains("refused");
    }

    @Test
    void acksGoOutAsTheyAre() {
        openAndAwaitReady();
        link.ack(new Id(7), 41);
        await().untilAsserted(
                        () ->
                                assertThat(server.others())
                                        .contains(new ClientFrame.Ack(new Id(7), 41)));
    }

    @Test
    void closingIsQuick() {
        openAndAwaitReady();
        long before = System.nanoTime();
        link.close();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
    }
}
