package chat.parley.server.gateway;

import static chat.parley.server.gateway.GatewayStage.FINGERPRINT;
import static chat.parley.server.gateway.GatewayStage.HOME;
import static chat.parley.server.gateway.GatewayStage.PASSWORD;
import static chat.parley.server.gateway.GatewayStage.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Language;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.ssh.GatewayKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
