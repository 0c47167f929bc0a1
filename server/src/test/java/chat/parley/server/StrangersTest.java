package chat.parley.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import chat.parley.protocol.Limits;
import chat.parley.protocol.operation.Operation.Access;
import chat.parley.protocol.operation.OperationType;
import io.netty.util.internal.PlatformDependent;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.JsonNode;

/// What those who have not signed in can have the server say, keep and wait for, on both doors that
/// strangers come to.
@Isolated("looks at the memory of the whole process")
class StrangersTest {
    private static final int SHORT_BYTES = 8 * 1024;
    private static final String HELLO = "{\"type\": \"hello\", \"client\": \"test/1.0\"}";

    @TempDir private static Path directory;
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = new RunningServer(directory, new FakeHouse(1), Map.of("session.sign-in", "1s"));
    }

    @AfterAll
    static void stop() {
        HTTP.close();
        server.close();
    }

    private static Stream<OperationType> operations(Access access) {
        return OperationType.all().values().stream()
                .filter(operation -> operation.declared().access() == access);
    }

    @TestFactory
    @Tag("F14")
    Stream<DynamicTest> nothingIsSaidAboutFieldsBeforeSignIn() {
        return operations(Access.SIGNED_IN)
                .map(
                        operation ->
                                dynamicTest(
                                        operation.name(),
                                        () -> {
                                            assertThat(reasonOverWebSocket(operation))
                                                    .isEqualTo("UNAUTHENTICATED");
                                            assertThat(overHttp(operation, "{\"bogus\":1}"))
                                                    .contains("\"UNAUTHENTICATED\"")
                                                    .doesNotContain("bogus");
                                        }));
    }

    private static String reasonOverWebSocket(OperationType operation) {
        try (WebSocketClient client = new WebSocketClient(server.webSocket())) {
            client.send(HELLO);
            client.call(1, operation.name(), "{\"bogus\":1}");
            JsonNode refusal = client.next("refusal");
            assertThat(refusal.path("fields").size()).isZero();
            return refusal.path("reason").stringValue("");
        }
    }

    private static String overHttp(OperationType operation, String body)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(server.http("/api/v1/" + operation.name()))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        return HTTP.send(request, BodyHandlers.ofString()).body();
    }

    @TestFactory
    @Tag("F14")
    @Tag("F17")
    Stream<DynamicTest> whatIsSaidAboutFieldsIsShort() {
        String big = "{\"" + "x".repeat(50_000) + "\":1}";
        return operations(Access.ANYONE)
                .flatMap(
                        operation ->
                                Stream.of(big, some(2_000))
                                        .map(
                                                body ->
                                                        dynamicTest(
                                                                operation.name(),
                                                                () ->
                                                                        assertThat(
                                                                                        overHttp(
                                                                                                operation,
                                                                                                body))
                                                                                .contains(
                                                                                        "\"INVALID_FIELDS\"")
                                                                                .hasSizeLessThan(
                                                                                        SHORT_BYTES))));
    }

    /// So many fields that nobody knows.
    private static String some(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"bogus field no. " + i + "\":1")
                .collect(Collectors.joining(",", "{", "}"));
    }

    @TestFactory
    @Tag("F14")
    @Tag("F17")
    Stream<DynamicTest> atMostTwentyFieldsAreNamedToThoseWhoAreSignedInToo() {
        return operations(Access.SIGNED_IN)
                .map(
                        operation ->
                                dynamicTest(
                                        operation.name(),
                                        () -> {
                                            try (WebSocketClient client =
                                                    WebSocketClient.signedIn(server, 1)) {
                                                client.call(1, operation.name(), some(2_000));
                                                JsonNode refusal = client.next("refusal");
                                                assertThat(refusal.path("fields").size())
                                                        .isEqualTo(Limits.FIELD_PROBLEMS);
                                                assertThat(refusal.toString())
                                                        .hasSizeLessThan(SHORT_BYTES);
                                            }
                                        }));
    }

    @Test
    @Tag("F17")
    void littleIsTakenBeforeSignInWhateverItIs() {
        try (WebSocketClient client = new WebSocketClient(server.webSocket())) {
            client.send(HELLO);
            for (int i = 0; i < 5 && !client.closed.isDone(); i++) {
                try {
                    client.call(i, "auth.refresh", some(600));
                } catch (RuntimeException _) {
                    break; // the server has closed it meanwhile
                }
            }
            assertThat(client.end()).startsWith("4413 TOO_LARGE");
        }
    }

    @Test
    @Tag("F17")
    void aLongBodyNeedsAToken() throws IOException, InterruptedException {
        OperationType login = operations(Access.ANYONE).findFirst().orElseThrow();
        assertThat(overHttp(login, " ".repeat(Limits.UNSIGNED_BYTES + 1)))
                .contains("\"TOO_LARGE\"");
    }

    /// All of it is under way when it is refused: the answer arrives all the same.
    @Test
    @Tag("F17")
    void whoSendsALongBodyIsToldWhyItIsRefused() throws IOException {
        byte[] body = new byte[200_000];
        for (int i = 0; i < 50; i++) {
            try (Socket socket = new Socket()) {
                socket.connect(server.address());
                socket.setSoTimeout(10_000);
                String head =
                        "POST /api/v1/auth.login HTTP/1.1\r\nHost: localhost\r\nContent-Type:"
                                + " application/json\r\nContent-Length: 200000\r\n\r\n";
                socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().write(body);
                String answer =
                        new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer).startsWith("HTTP/1.1 413").contains("TOO_LARGE");
            }
        }
    }

    @Test
    @Tag("F13")
    void noFrameProlongsTheTimeUntilSignIn() throws IOException {
        try (RawWebSocket socket = new RawWebSocket(server)) {
            socket.send(HELLO);
            Thread pings = Thread.ofVirtual().start(() -> keepPinging(socket));
            String last = new String(socket.rest(), StandardCharsets.UTF_8);
            pings.interrupt();
            assertThat(last).contains("IDLE").contains("nobody signed in");
        }
    }

    private static void keepPinging(RawWebSocket socket) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                socket.write(RawWebSocket.masked(0x89, new byte[0]));
                socket.send("{\"type\": \"heartbeat\"}");
                Thread.sleep(200); // the pace of a client, not a wait
            }
        } catch (IOException | InterruptedException _) {
            // it was ended
        }
    }

    @Test
    @Tag("F13")
    void whoHasSignedInStays() {
        try (WebSocketClient client = WebSocketClient.signedIn(server, 1);
                WebSocketClient stranger = new WebSocketClient(server.webSocket())) {
            stranger.send(HELLO);
            assertThat(stranger.end()).startsWith("4408 IDLE");
            client.call(1, "conversation.unread", "{}");
            assertThat(client.next("answer").path("id").intValue()).isEqualTo(1);
        }
    }

    @Test
    @Tag("F19")
    void whoAsksForMuchAndReadsNothingHarmsNobody() throws IOException {
        String page =
                "GET /api/docs/swagger-ui-bundle.js HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(30);
        Socket[] deaf = new Socket[12];
        try (WebSocketClient client = WebSocketClient.signedIn(server, 1)) {
            for (int i = 0; i < deaf.length; i++) {
                deaf[i] = new Socket();
                deaf[i].setReceiveBufferSize(4 * 1024);
                deaf[i].connect(server.address());
                deaf[i].getOutputStream().write(page.getBytes(StandardCharsets.US_ASCII));
            }
            for (int i = 0; i < 100; i++) {
                client.call(i, "conversation.unread", "{}");
                assertThat(client.next("answer").path("id").intValue()).isEqualTo(i);
            }
            assertThat(PlatformDependent.usedDirectMemory()).isLessThan(64L * 1024 * 1024);
        } finally {
            for (Socket socket : deaf) {
                if (socket != null) {
                    socket.close();
                }
            }
        }
    }

    @Test
    @Tag("F19")
    void whatIsPipelinedIsAnsweredInOrderAndTooMuchEndsTheConnection() throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(server.address());
            String health = "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n";
            socket.getOutputStream().write(health.repeat(200).getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(10_000);
            String all;
            try {
                all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            } catch (IOException _) {
                return; // closed with requests unread: the system resets it
            }
            assertThat(all).startsWith("HTTP/1.1 200").containsIgnoringCase("connection: close");
        }
    }
}
