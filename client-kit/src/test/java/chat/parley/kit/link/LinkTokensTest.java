package chat.parley.kit.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import chat.parley.kit.fake.MemoryTokens;
import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.AuthRequest;
import chat.parley.protocol.operation.ConversationRequest.CountUnread;
import chat.parley.protocol.wire.ClientFrame;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LinkTokensTest extends LinkWorld {
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

    /// A blocking link gives up when a link waits: a clock that is behind is no reason to.
    @Test
    @Tag("F10")
    void aClockThatIsBehindCostsNoErrandItsAnswer() {
        server.admitting(
                hello -> {
                    if ("access-1".equals(hello.token())) {
                        throw new Refused(Reason.EXPIRED);
                    }
                });
        try (BlockingLink blocking = BlockingLink.begin(link(tokens), Duration.ofSeconds(5))) {
            assertThat(blocking.ask(new CountUnread())).isNotNull();
        }
        assertThat(tokens.load().orElseThrow().access()).isEqualTo("access-2");
    }

    @Test
    @Tag("F10")
    void aSignInThatIsReallyOverIsSaidToBe() {
        server.admitting(
                hello -> {
                    if (hello.token() != null) {
                        throw new Refused(Reason.EXPIRED);
                    }
                });
        try (BlockingLink blocking = BlockingLink.begin(link(tokens), Duration.ofSeconds(5))) {
            assertThatThrownBy(blocking::session)
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reason().asksToSignIn()).isTrue());
        }
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    @Tag("F10")
    void whenATokenExpiresIsCountedOnThisMachinesClock() {
        server.tokensLasting(Duration.ofHours(5).toMillis());
        MemoryTokens none = new MemoryTokens();
        try (SocketLink signedOut = link(none)) {
            signedOut.open(news::add);
            awaitSessions(1);
            signedOut.signIn(new AuthRequest.Login("anna", "secret-1", "laptop")).join();
        }
        assertThat(none.load().orElseThrow().accessExpiresAt())
                .isAfter(Instant.now().plus(Duration.ofHours(4)));
    }

    /// The listener is told before the link's own thread goes on.
    @Test
    @Tag("F10")
    void whoeverSignsInAtOnceHasTokensThatLast() {
        MemoryTokens none = new MemoryTokens();
        CompletableFuture<?> signedIn = new CompletableFuture<>();
        SocketLink quick = link(none);
        try (quick) {
            quick.open(
                    heard -> {
                        if (heard instanceof LinkEvent.StateChanged(LinkState.Ready ready)
                                && !ready.signedIn()) {
                            CompletableFuture<?> _ =
                                    quick.signIn(
                                                    new AuthRequest.Login(
                                                            "anna", "secret-1", "laptop"))
                                            .thenRun(() -> signedIn.complete(null));
                        }
                    });
            assertThat(signedIn).succeedsWithin(Duration.ofSeconds(5));
        }
        assertThat(none.load().orElseThrow().accessExpiresAt())
                .isAfter(Instant.now().plusSeconds(60));
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
}
