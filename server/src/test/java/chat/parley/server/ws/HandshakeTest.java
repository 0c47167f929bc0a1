package chat.parley.server.ws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.protocol.Id;
import chat.parley.protocol.operation.Operation.Access;
import chat.parley.protocol.operation.OperationType;
import chat.parley.protocol.wire.ServerFrame;
import chat.parley.server.FakeHouse;
import chat.parley.server.RunningServer;
import chat.parley.server.SampleRequests;
import chat.parley.server.WebSocketClient;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class HandshakeTest {
    @TempDir private Path directory;
    private final FakeHouse house = new FakeHouse(1, 2);
    private RunningServer server;

    @BeforeEach
    void start() {
        server =
                new RunningServer(
                        directory,
                        house,
                        Map.of(
                                "session.hello", "1s",
                                "session.idle", "3s",
                                "session.heartbeat", "1s",
                                "message-of-the-day", "Be kind.",
                                "oldest-client", "parley/0.2.0"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    @Tag("E10")
    @Tag("A11")
    void aWelcomeTellsSessionVersionLimitsAndBanner() {
        try (WebSocketClient client = new WebSocketClient(server)) {
            client.send("{\"type\": \"hello\", \"client\": \"test/1.0\", \"token\": \"1\"}");
            JsonNode welcome = client.next();
            assertThat(welcome.path("type").stringValue()).isEqualTo("welcome");
            assertThat(welcome.path("session").stringValue()).matches("\\d+");
            assertThat(welcome.path("account").stringValue()).isEqualTo("1");
            assertThat(welcome.path("server").stringValue()).startsWith("parleyd/");
            assertThat(welcome.path("limits").path("frameBytes").intValue()).isEqualTo(65536);
            assertThat(welcome.path("messageOfTheDay").stringValue()).isEqualTo("Be kind.");
        }
    }

    @Test
    @Tag("W1")
    @Tag("A64")
    void aStrangerWhoAsksForAnythingIsRefusedAndClosed() {
        OperationType.all().values().stream()
                .filter(operation -> operation.declared().access() == Access.SIGNED_IN)
                .forEach(this::isRefusedToAStranger);
        assertThat(house.called).isEmpty();
    }

    private void isRefusedToAStranger(OperationType operation) {
        try (WebSocketClient client = new WebSocketClient(server)) {
            client.send("{\"type\": \"hello\", \"client\": \"test/1.0\"}");
            client.next("welcome");
            client.call(1, operation.name(), SampleRequests.of(operation));
            assertThat(client.next().path("reason").stringValue(""))
                    .as(operation.name())
                    .isEqualTo("UNAUTHENTICATED");
            assertThat(client.end()).as(operation.name()).startsWith("4401");
            assertThat(client.next("closing").path("reason").stringValue())
                    .isEqualTo("UNAUTHENTICATED");
            assertThat(client.frames).as(operation.name()).isEmpty();
        }
    }

    @Test
    @Tag("W1")
    void aStrangerReceivesNoPush() {
        try (WebSocketClient stranger = new WebSocketClient(server);
                WebSocketClient member = WebSocketClient.signedIn(server, 1)) {
            stranger.send("{\"type\": \"hello\", \"client\": \"test/1.0\"}");
            stranger.next("welcome");
            house.push("for members");
            member.next("event");
            assertThat(stranger.frames).isEmpty();
        }
    }

    @Test
    void aStrangerMaySignInAndThenBeginASession() {
        try (WebSocketClient client = new WebSocketClient(server)) {
            client.send("{\"type\": \"hello\", \"client\": \"test/1.0\"}");
            client.next("welcome");
            client.call(
                    1,
                    "auth.login",
                    "{\"name\": \"ann\", \"password\": \"long enough\", \"device\": \"laptop\"}");
            client.next("answer");
            client.send("{\"type\": \"hello\", \"client\": \"test/1.0\", \"token\": \"1\"}");
            assertThat(client.next("welcome").path("account").stringValue()).isEqualTo("1");
        }
    }

    @Test
    @Tag("D15")
    void whoDoesNotSayHelloFirstIsClosed() {
        try (WebSocketClient client = new WebSocketClient(server)) {
            client.call(1, "conversation.unread", "{}");
            assertThat(client.end()).startsWith("4400 BAD_FRAME: the first frame must be hello");
            assertThat(house.called).isEmpty();
        }
    }

    @Test
    @Tag("B4")
    @Tag("W65")
    void aGarbageTokenClosesTheConnection() {
        try (WebSocketClient client = new WebSocketClient(server)) {
            client.send("{\"type\": \"hello\", \"client\": \"test/1.0\", \"token\": \"rubbish\"}");
            client.call(1, "conversation.unread", "{}");
            assertThat(client.end()).startsWith("4401");
            assertThat(house.called).isEmpty();
        }
        await().until(() -> server.connections() == 0);
    }

    @Test
    void aRevokedTokenIsClosedWithItsOwnCode() {
        house.revoked.add("1");
        try (WebSocketClient client = new WebSocketClient(server)) {
            client.send("{\"type\": \"hello\", \"client\": \"test/1.0\", \"token\": \"1\"}");
            assertThat(client.end()).startsWith("4409 REVOKED");
        }
    }

    @Test
    @Tag("W17")
    void aTokenOfOneDeviceDoesNotOpenAnothers() {
        try (WebSocketClient client = new WebSocketClient(server)) {
            client.send(
                    """
                    {"type": "hello", "client": "test/1.0", "token": "1", "device": "1002"}""");
            assertThat(client.end()).startsWith("4401");
        }
    }

    @Test
    @Tag("W17")
    void aSessionIsNotHandedToAnotherAccount() {
        try (WebSocketClient client = WebSocketClient.signedIn(server, 1)) {
            client.send("{\"type\": \"hello\", \"client\": \"test/1.0\", \"token\": \"2\"}");
            assertThat(client.end()).startsWith("4401");
        }
    }

    @Test
    @Tag("W65")
    @Tag("D16")
    void silenceBeforeHelloIsClosed() {
        try (WebSocketClient client = new WebSocketClient(server)) {
            assertThat(client.end()).startsWith("4408 IDLE");
        }
        await().until(() -> server.connections() == 0);
    }

    @Test
    @Tag("W55")
    @Tag("D16")
    void whoSaysNothingForTooLongIsClosed() {
        try (WebSocketClient client = WebSocketClient.signedIn(server, 1)) {
            assertThat(client.end()).startsWith("4408 IDLE");
        }
    }

    @Test
    @Tag("D12")
    void anExpiredSessionIsToldAndCut() {
        try (WebSocketClient client = WebSocketClient.signedIn(server, 1)) {
            house.tokensExpireAt = Instant.now();
            client.send("{\"type\": \"hello\", \"client\": \"test/1.0\", \"token\": \"1\"}");
            assertThat(client.end()).startsWith("4401 EXPIRED");
        }
    }

    @Test
    @Tag("D12")
    void aNewerTokenProlongsTheSession() {
        house.tokensExpireAt = Instant.now().plusMillis(1500);
        try (WebSocketClient client = WebSocketClient.signedIn(server, 1)) {
            house.tokensExpireAt = Instant.now().plusSeconds(60);
            client.send("{\"type\": \"hello\", \"client\": \"test/1.0\", \"token\": \"1\"}");
            client.next("welcome");
            client.next("heartbeat");
            client.next("heartbeat");
            client.call(1, "conversation.unread", "{}");
            assertThat(client.next("answer").path("id").intValue()).isOne();
        }
    }

    @Test
    @Tag("B20")
    void heartbeatsTellWhatChanged() {
        try (WebSocketClient client = WebSocketClient.signedIn(server, 1)) {
            assertThat(client.next("heartbeat").path("heads").size()).isZero();
            house.changed.put(new Id(1), List.of(new ServerFrame.Head(new Id(9), 5, 2)));
            JsonNode beat;
            do {
                client.send("{\"type\": \"heartbeat\"}");
                beat = client.next("heartbeat");
            } while (beat.path("heads").isEmpty());
            assertThat(beat.path("heads").get(0).path("seq").intValue()).isEqualTo(5);
            assertThat(beat.path("accountVersion").intValue()).isEqualTo(7);
        }
    }

    @Test
    void anOldClientIsToldToUpgrade() {
        try (WebSocketClient client = new WebSocketClient(server)) {
            client.send("{\"type\": \"hello\", \"client\": \"parley/0.1.9\", \"token\": \"1\"}");
            assertThat(client.end()).startsWith("4426 UPGRADE_REQUIRED");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"parley/0.2.0", "parley/1.0", "another/0.0.1", "nonsense"})
    void aRecentClientOrAnotherProgramIsWelcome(String program) {
        try (WebSocketClient client = new WebSocketClient(server)) {
            client.send("{\"type\": \"hello\", \"client\": \"" + program + "\"}");
            assertThat(client.next().path("type").stringValue()).isEqualTo("welcome");
        }
    }
}
