package chat.parley.kit.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import chat.parley.kit.fake.QuickLinks;
import chat.parley.kit.transport.LinkLost;
import chat.parley.kit.transport.LinkSettings.Timing;
import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.Penalty;
import chat.parley.protocol.Reason;
import chat.parley.protocol.operation.AuthRequest;
import chat.parley.protocol.operation.ConversationRequest.CountUnread;
import chat.parley.protocol.wire.ServerFrame;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LinkEndingTest extends LinkWorld {
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
    void aBanIsToldWithItsWholeReasonAndItsEnd() {
        Penalty ban = new Penalty("广告".repeat(60), Instant.ofEpochSecond(2_000_000_000));
        openAndAwaitReady();
        server.send(
                new ServerFrame.Closing(Reason.BANNED, Reason.BANNED.text(Language.CHINESE), ban));
        server.dismiss(Reason.BANNED.closeCode(), "BANNED: as much of it as fits");
        await().until(() -> link.state() instanceof LinkState.Ended);
        assertThat(link.state()).isEqualTo(new LinkState.Ended(Reason.BANNED, null, ban));
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
        Timing impatient = QuickLinks.withSilence(Duration.ofMillis(300));
        try (SocketLink attentive = QuickLinks.to(server, tokens, impatient)) {
            attentive.open(news::add);
            awaitSessions(1);
            server.fallSilent();
            await().until(() -> states().stream().anyMatch(LinkState.Waiting.class::isInstance));
            server.wakeUp();
            await().until(() -> attentive.state() instanceof LinkState.Ready);
        }
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
        assertThat(((LinkState.Waiting) states().get(1)).why().toString()).contains("refused");
    }

    @Test
    void closingIsQuick() {
        openAndAwaitReady();
        long before = System.nanoTime();
        link.close();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
    }
}
