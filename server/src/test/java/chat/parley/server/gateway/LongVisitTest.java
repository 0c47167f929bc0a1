package chat.parley.server.gateway;

import static chat.parley.server.gateway.GatewayStage.FINGERPRINT;
import static chat.parley.server.gateway.GatewayStage.HOME;
import static chat.parley.server.gateway.GatewayStage.PASSWORD;
import static chat.parley.server.gateway.GatewayStage.PATIENCE;
import static chat.parley.server.gateway.GatewayStage.link;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.kit.link.BlockingLink;
import chat.parley.kit.link.PassingTokens;
import chat.parley.kit.link.ServerLink;
import chat.parley.protocol.Language;
import chat.parley.protocol.operation.AccountRequest.WhoAmI;
import chat.parley.protocol.operation.AuthRequest.Register;
import chat.parley.protocol.operation.KeyRequest.AnswerPrompt;
import chat.parley.protocol.operation.KeyRequest.AssertKey;
import chat.parley.ssh.SshAccount;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What lets somebody stay at a gateway for longer than its tokens are good.
@Tag("F74")
class LongVisitTest {
    @TempDir private Path directory;

    /// A key by another assertion, a password by its token.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aVisitGoesOnBeyondItsTokens(boolean byKey) throws IOException {
        try (GatewayStage stage = new GatewayStage(directory, Map.of("auth.access-token", "2s"))) {
            GatewayVisit visit =
                    new GatewayVisit(
                            byKey
                                    ? (asked, _) ->
                                            asked.ask(new AssertKey("alice", FINGERPRINT, null))
                                    : new TypedAnswer(new AnswerPrompt("alice", PASSWORD, null)));
            Set<String> seen = ConcurrentHashMap.newKeySet();
            PassingTokens tokens = new PassingTokens(GatewayVisit.NONE);
            ServerLink link = stage.remote.link(HOME, "test/1.0", Language.ENGLISH, tokens, visit);
            try (BlockingLink open = BlockingLink.begin(link, PATIENCE)) {
                await().until(
                                () -> {
                                    visit.last().ifPresent(it -> seen.add(it.accessToken()));
                                    return seen.size() >= 3;
                                });
                assertThat(open.askUntilAnswered(new WhoAmI()).profile().name()).isEqualTo("alice");
            }
        }
    }

    @Test
    void aVisitByPasswordOutlivesARestartOfTheServer() throws IOException {
        try (GatewayStage stage = new GatewayStage(directory)) {
            SshAccount account = stage.backend.byPassword("alice", PASSWORD, HOME);
            stage.server.restart();
            stage.trust();
            try (RemoteServer there =
                    new RemoteServer(stage.server.webSocket(), null, stage.gateway)) {
                RemoteAccount same = (RemoteAccount) account;
                ServerLink link =
                        there.link(
                                HOME, "test/1.0", Language.ENGLISH, same.tokens(), same.renewal());
                try (BlockingLink open = BlockingLink.begin(link, PATIENCE)) {
                    assertThat(open.ask(new WhoAmI()).profile().name()).isEqualTo("alice");
                }
            }
        }
    }

    /// As somebody does who signed in by their password.
    @Test
    void whoeverSignedUpStaysBeyondTheirTokens() throws IOException {
        try (GatewayStage stage = new GatewayStage(directory, Map.of("auth.access-token", "2s"))) {
            stage.remote.greet("test/1.0");
            RemoteAccount carla =
                    (RemoteAccount) stage.backend.newcomer("carla", HOME).orElseThrow();
            try (BlockingLink link = BlockingLink.begin(link(carla), PATIENCE)) {
                String first = link.signIn(new Register("carla", PASSWORD, "SSH")).accessToken();
                await().until(
                                () ->
                                        carla.tokens()
                                                .load()
                                                .filter(it -> !it.access().equals(first))
                                                .isPresent());
                assertThat(link.askUntilAnswered(new WhoAmI()).profile().name()).isEqualTo("carla");
            }
            assertThat(carla.tokens().load().orElseThrow().refresh()).isNull();
        }
    }
}
