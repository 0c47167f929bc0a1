package chat.parley.server.ws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.server.FakeHouse;
import chat.parley.server.RunningServer;
import chat.parley.server.WebSocketClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class FramesTest {
    private static final String SEND =
            """
            {"conversation": "5", "clientId": "c%d", "body": {"kind": "text", "text": "%s"}}""";

    @TempDir private Path directory;
    private final FakeHouse house = new FakeHouse(1, 2);
    private RunningServer server;

    @BeforeEach
    void start() {
        server = new RunningServer(directory, house, Map.of());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "1",
                "null",
                "{}",
                "{\"type\": \"no\"}",
                "{\"type\": 5}",
                "🙂",
                "{\"type\": \"request\"}",
                "{\"type\": \"request\", \"id\": \"1\"}",
                "{\"type\": \"hello\"}",
                "{\"type\": \"ack\", \"conversation\": 5, \"seq\": 1}"
            })
    @Tag("W42")
    @Tag("D17")
    void whatIsNoFrameClosesItsConnectionAlone(String garbage) {
        try (WebSocketClient other = WebSocketClient.signedIn(server, 2);
                WebSocketClient client = WebSocketClient.signedIn(server, 1)) {
            client.send(garbage);
            assertThat(client.end()).startsWith("4400 BAD_FRAME: ");
            other.call(1, "conversation.unread", "{}");
            other.next("answer");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "conversation.nothing | {} | UNKNOWN_OPERATION | no operation",
                "conversation.list | {\"limit\": \"5\"} | INVALID_FIELDS | limit",
                "conversation.list | {\"limit\": 5.7} | INVALID_FIELDS | limit",
                "conversation.list | {\"limit\": 1000000000} | INVALID_FIELDS | limit",
                "conversation.list | {\"limit\": null} | INVALID_FIELDS | limit",
                "conversation.list | {} | INVALID_FIELDS | limit",
                "conversation.list | {\"limit\": 5, \"nothing\": 1} | INVALID_FIELDS | nothing",
                "conversation.list | [] | INVALID_FIELDS | request",
            })
    @Tag("W42")
    @Tag("W44")
    void wrongFieldsAreNamedAndTheConnectionStays(
            String operation, String request, String reason, String named) {
        try (WebSocketClient client = WebSocketClient.signedIn(server, 1)) {
            client.call(7, operation, request);
            JsonNode refusal = client.next("refusal");
            assertThat(refusal.path("id").intValue()).isEqualTo(7);
            assertThat(refusal.path("reason").stringValue()).isEqualTo(reason);
            assertThat(refusal.toString()).contains(named);
            assertThat(house.called).isEmpty();
            client.call(8, "conversation.unread", "{}");
            assertThat(client.next("answer").path("id").intValue()).isEqualTo(8);
        }
    }

    @Test
    @Tag("W42")
    void tenThousandRandomFramesDoNotDisturbOthers() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (WebSocketClient other = WebSocketClient.signedIn(server, 2)) {
            WebSocketClient client = WebSocketClient.signedIn(server, 1);
            for (int i = 0; i < 10_000; i++) {
                if (client.closed.isDone()) {
                    client.close();
                    client = WebSocketClient.signedIn(server, 1);
                }
                try {
                    client.send(garbage(random));
                } catch (RuntimeException _) {
                    client.end(); // the server has closed it meanwhile
                }
            }
            client.close();
            other.call(1, "conversation.unread", "{}");
            assertThat(other.next("answer").path("id").intValue()).as("seed " + seed).isOne();
        }
        await().until(() -> server.connections() == 0);
    }

    /// Something between noise and a frame with one part spoilt.
    private static String garbage(Random random) {
        String frame =
                """
                {"type": "request", "id": 3, "operation": "conversation.list",\
                 "request": {"limit": 5}}""";
        char[] characters = frame.toCharArray();
        for (int i = random.nextInt(1, 8); i > 0; i--) {
            characters[random.nextInt(characters.length)] = (char) random.nextInt(32, 0x3000);
        }
        return random.nextInt(10) == 0
                ? random.ints(random.nextInt(1, 200), 32, 0x3000)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString()
                : new String(characters);
    }

    @Test
    @Tag("W38")
    void fragmentsAreJoined() {
        try (WebSocketClient client = WebSocketClient.signedIn(server, 1)) {
            String frame =
                    """
                    {"type": "request", "id": 1, "operation": "conversation.unread",\
                     "request": {}}""";
            for (int i = 0; i < frame.length(); i++) {
                client.send(frame.substring(i, i + 1), i == frame.length() - 1);
            }
            assertThat(client.next("answer").path("id").intValue()).isOne();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"100 % of %s %n", "🙂👩‍💻 你好", "\\u0041\\n"})
    @Tag("W38")
    void textsArriveAsTheyWereSent(String text) {
        try (WebSocketClient one = WebSocketClient.signedIn(server, 1);
                WebSocketClient other = WebSocketClient.signedIn(server, 2)) {
            one.call(1, "conversation.send", SEND.formatted(1, text));
            JsonNode event = other.next("event");
            String expected = text.equals("\\u0041\\n") ? "A\n" : text;
            assertThat(event.at("/event/entry/body/text").stringValue()).isEqualTo(expected);
        }
    }

    @Test
    @Tag("W38")
    void aFrameOfTheLongestSizePassesAndALongerOneDoesNot() {
        try (WebSocketClient client = WebSocketClient.signedIn(server, 1)) {
            String call =
                    "{\"type\": \"request\", \"id\": 1, \"operation\": \"conversation.unread\"";
            client.send(call + " ".repeat(64 * 1024 - call.length() - 1) + "}");
            client.next("answer");
            client.send(" ".repeat(64 * 1024 + 1));
            assertThat(client.end()).startsWith("4413 TOO_LARGE");
        }
    }

    @Test
    void aMegabyteIsRefusedAlsoInFragments() {
        try (WebSocketClient client = WebSocketClient.signedIn(server, 1)) {
            try {
                for (int i = 0; i < 1024; i++) {
                    client.send("x".repeat(1024), i == 1023);
                }
            } catch (RuntimeException _) {
                // closed before the end
            }
            assertThat(client.end()).startsWith("4413 TOO_LARGE");
        }
    }

    @Test
    void aBinaryFrameIsNoFrameOfTheJsonProtocol() {
        try (WebSocketClient client = WebSocketClient.signedIn(server, 1)) {
            client.send("{\"type\": \"heartbeat\"}".getBytes(StandardCharsets.UTF_8));
            assertThat(client.end()).startsWith("4400 BAD_FRAME");
        }
    }

    @Test
    void pipelinedSendsKeepTheirOrderAndReadsWaitForThem() {
        try (WebSocketClient client = WebSocketClient.signedIn(server, 1)) {
            IntStream.rangeClosed(1, 500)
                    .forEach(i -> client.call(i, "conversation.send", SEND.formatted(i, "hi")));
            client.call(501, "conversation.unread", "{}");
            List<Integer> seqs = new ArrayList<>();
            for (int i = 1; i <= 500; i++) {
                seqs.add(client.next("answer").at("/answer/seq").intValue());
            }
            assertThat(seqs).isEqualTo(IntStream.rangeClosed(1, 500).boxed().toList());
            assertThat(client.next("answer").at("/answer/total").intValue()).isEqualTo(500);
        }
    }

    @Test
    @Tag("W33")
    void anOldConnectionThatEndsDoesNotTakeTheNewOneWithIt() {
        WebSocketClient old = WebSocketClient.signedIn(server, 1);
        try (WebSocketClient fresh = WebSocketClient.signedIn(server, 1)) {
            old.close();
            await().until(() -> server.connections() == 1);
            house.push("still here?");
            fresh.next("event");
        }
    }

    @Test
    @Tag("W26")
    void sessionsOnDifferentEventLoopsAllReceive() {
        List<WebSocketClient> clients =
                IntStream.range(0, 8)
                        .mapToObj(i -> WebSocketClient.signedIn(server, 1 + i % 2))
                        .toList();
        house.push("to all");
        assertThat(clients)
                .allSatisfy(
                        client -> assertThat(client.next("event").toString()).contains("to all"));
        clients.forEach(WebSocketClient::close);
    }

    @Test
    @Tag("W41")
    void aThousandConnectionsComeAndGo() {
        for (int i = 0; i < 1_000; i++) {
            try (WebSocketClient client =
                    i % 2 == 0
                            ? new WebSocketClient(server)
                            : WebSocketClient.signedIn(server, 1)) {
                assertThat(client.closed).isNotDone();
            }
        }
        await().until(() -> server.connections() == 0);
        assertThat(house.welcomed(1)).isFalse();
        try (WebSocketClient client = WebSocketClient.signedIn(server, 1)) {
            house.push("alive");
            client.next("event");
        }
    }

    @Test
    void acksGoToWhoKeepsThem() {
        try (WebSocketClient client = WebSocketClient.signedIn(server, 1)) {
            client.send("{\"type\": \"ack\", \"conversation\": \"5\", \"seq\": 12}");
            await().until(() -> house.acked.equals(List.of("1 5 12")));
        }
    }

    @Test
    void aServerThatStopsTellsItsSessionsToComeBack() {
        try (WebSocketClient client = WebSocketClient.signedIn(server, 1)) {
            server.close();
            assertThat(client.end()).startsWith("4503 GOING_DOWN");
        }
    }
}
