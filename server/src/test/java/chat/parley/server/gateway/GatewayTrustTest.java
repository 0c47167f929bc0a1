package chat.parley.server.gateway;

import static chat.parley.server.gateway.GatewayStage.FINGERPRINT;
import static chat.parley.server.gateway.GatewayStage.HOME;
import static chat.parley.server.gateway.GatewayStage.PASSWORD;
import static chat.parley.server.gateway.GatewayStage.refusal;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import chat.parley.protocol.Language;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.KeyRequest.CreateLinkCode;
import chat.parley.ssh.GatewayKey;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// Which gateways let people in.
@Tag("F74")
class GatewayTrustTest {
    @TempDir private Path directory;

    /// Why is for the gateway's host, and in its log.
    private static void letsNobodyIn(RemoteSshBackend through, String notSaid) {
        for (ThrowingCallable call :
                List.<ThrowingCallable>of(
                        () -> through.byKey("alice", FINGERPRINT, HOME),
                        () -> through.byPassword("alice", PASSWORD, HOME))) {
            Refused refused = refusal(call);
            assertThat(refused.reason()).isEqualTo(Reason.UNAVAILABLE);
            assertThat(refused.detail(Language.ENGLISH))
                    .contains("takes nobody")
                    .doesNotContain(notSaid);
        }
    }

    @Test
    void aGatewayThatIsNoTrustedProxyLetsNobodyIn() throws IOException {
        try (GatewayStage stage = new GatewayStage(directory, Map.of("web.trusted-proxies", ""))) {
            letsNobodyIn(stage.backend, "web.trusted-proxies");
        }
    }

    /// What one person typed wrongly is no line of the log.
    @Test
    void theLogTellsAServerThatRefusesFromOneThatIsAway() throws IOException {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(RemoteServer.class);
        lines.start();
        logger.addAppender(lines);
        try (GatewayStage stage = new GatewayStage(directory)) {
            String code = stage.alice.ask(new CreateLinkCode()).code();
            refusal(() -> stage.backend.byAnswer("alice", code, List.of(), HOME));
            String here = stage.server.webSocket().toString();
            assertThat(said(lines, here)).isEmpty();
            stage.trust("");
            refusal(stage::byKey);
            assertThat(said(lines, here))
                    .singleElement(as(STRING))
                    .contains("refuses this gateway");
            URI nowhere = URI.create("ws://127.0.0.1:2/ws");
            try (RemoteServer away = new RemoteServer(nowhere, null, stage.gateway)) {
                refusal(() -> new RemoteSshBackend(away).byKey("alice", FINGERPRINT, HOME));
            }
            assertThat(said(lines, nowhere.toString()))
                    .singleElement(as(STRING))
                    .contains("cannot be reached");
        } finally {
            logger.detachAppender(lines);
        }
    }

    private static List<String> said(ListAppender<ILoggingEvent> lines, String of) {
        return List.copyOf(lines.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line -> line.contains(of))
                .toList();
    }

    @Test
    void gatewaysComeAndGoWhileTheServerRuns() throws IOException {
        try (GatewayStage stage = new GatewayStage(directory)) {
            stage.trust("");
            letsNobodyIn(stage.backend, "trusts");
            stage.trust();
            assertThat(stage.byKey().name()).isEqualTo("alice");
        }
    }

    @Test
    void aGatewayThatIsNotTrustedLetsNobodyIn() throws IOException {
        try (GatewayStage stage = new GatewayStage(directory)) {
            GatewayKey unknown = GatewayKey.in(directory.resolve("unknown"));
            try (RemoteServer same = new RemoteServer(stage.server.webSocket(), null, unknown)) {
                letsNobodyIn(new RemoteSshBackend(same), "ssh.gateways");
            }
        }
    }

    @Test
    void aGatewayIsForTheServerOfItsLineAlone() throws IOException {
        try (GatewayStage stage = new GatewayStage(directory)) {
            stage.trust(stage.gateway.publicLine("wss://chat.example.org/ws"));
            letsNobodyIn(stage.backend, "wss://chat.example.org/ws");
        }
    }
}
