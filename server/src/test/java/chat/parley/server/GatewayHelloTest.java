package chat.parley.server;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.operation.AuthRequest.Register;
import chat.parley.protocol.operation.KeyRequest.AnswerPrompt;
import chat.parley.protocol.wire.GatewayProof;
import chat.parley.protocol.wire.ServerFrame.Welcome;
import chat.parley.ssh.GatewayKey;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What gateways, and those who would be taken for one, say on the wire.
@Tag("F74")
class GatewayHelloTest {
    private static final String PASSWORD = "correct horse";

    @TempDir private Path directory;
    private GatewayKey key;
    private RealServer server;
    private @Nullable SpokenFrames last;

    @BeforeEach
    void open() throws Exception {
        key = GatewayKey.in(directory.resolve("key"));
        Path trusted = Files.writeString(directory.resolve("gateways"), "");
        server = new RealServer(directory, Map.of("ssh.gateways", trusted.toString()));
        Files.writeString(trusted, key.publicLine(server.webSocket().toString()));
        server.reload();
    }

    @AfterEach
    void close() {
        if (last != null) {
            last.close();
        }
        server.close();
    }

    private SpokenFrames connected() {
        if (last != null) {
            last.close();
        }
        SpokenFrames frames = new SpokenFrames(server.webSocket(), _ -> {});
        last = frames;
        return frames;
    }

    private static <T> T now(CompletableFuture<T> answer) throws Exception {
        return answer.get(10, TimeUnit.SECONDS);
    }

    private static String challenge(SpokenFrames on) throws Exception {
        return Objects.requireNonNull(now(on.hello(null, null)).challenge());
    }

    private GatewayProof proof(String challenge) {
        GatewayProof bare =
                new GatewayProof(key.fingerprint(), server.webSocket().toString(), "127.0.0.1", "");
        return bare.signed(key.sign(bare.statement(challenge)));
    }

    private String token() throws Exception {
        SpokenFrames first = connected();
        now(first.hello(null, null));
        now(first.ask(new Register("alice", PASSWORD, "laptop")));
        SpokenFrames gateway = connected();
        now(gateway.introduce(null, proof(challenge(gateway))));
        return Objects.requireNonNull(
                        now(gateway.ask(new AnswerPrompt("alice", PASSWORD, null))).admission())
                .accessToken();
    }

    @Test
    void whoeverHasShownItselfIsToldNoChallengeAnyMore() throws Exception {
        SpokenFrames gateway = connected();
        assertThat(now(gateway.introduce(null, proof(challenge(gateway)))).challenge()).isNull();
    }

    @Test
    void aProofIsGoodForItsConnectionAlone() throws Exception {
        SpokenFrames gateway = connected();
        GatewayProof proof = proof(challenge(gateway));
        now(gateway.introduce(null, proof));
        SpokenFrames replayed = connected();
        challenge(replayed);
        CompletableFuture<Welcome> _ = replayed.introduce(null, proof);
        assertThat(now(replayed.closed)).contains("FORBIDDEN");
        SpokenFrames early = connected();
        CompletableFuture<Welcome> _ = early.introduce(null, proof);
        assertThat(now(early.closed)).contains("no challenge");
    }

    @Test
    void aProofIsGoodOnceOnItsConnectionToo() throws Exception {
        SpokenFrames gateway = connected();
        GatewayProof proof = proof(challenge(gateway));
        now(gateway.introduce(null, proof));
        CompletableFuture<Welcome> _ = gateway.introduce(null, proof);
        assertThat(now(gateway.closed)).contains("no challenge");
    }

    @Test
    void whoeverIsSignedInBecomesNoGateway() throws Exception {
        String token = token();
        SpokenFrames gateway = connected();
        now(gateway.introduce(token, proof(challenge(gateway))));
        CompletableFuture<Welcome> _ = gateway.introduce(token, proof("any"));
        assertThat(now(gateway.closed)).startsWith("4400");
    }

    @Test
    void aTokenThatWasTakenFromAGatewayIsWorthNothing() throws Exception {
        String token = token();
        SpokenFrames thief = connected();
        CompletableFuture<Welcome> _ = thief.hello(token, null);
        assertThat(now(thief.closed)).startsWith("4401");
        HttpRequest request =
                HttpRequest.newBuilder(server.http("/api/v1/account.whoami"))
                        .header("Authorization", "Bearer " + token)
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
        }
    }
}
