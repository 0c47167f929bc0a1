package chat.parley.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.operation.Operation.Access;
import chat.parley.protocol.operation.OperationType;
import chat.parley.server.FakeHouse;
import chat.parley.server.RunningServer;
import chat.parley.server.SampleRequests;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpDoorTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir private Path directory;
    private final FakeHouse house = new FakeHouse(1);
    private RunningServer server;

    @BeforeEach
    void start() {
        server =
                new RunningServer(
                        directory,
                        house,
                        Map.of("web.origins", "https://good.example", "rate-scale", "0.5"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(server.http(path));
    }

    private HttpRequest.Builder call(String operation, String body) {
        return at("/api/v1/" + operation)
                .header("content-type", "application/json")
                .header("authorization", "Bearer 1")
                .POST(BodyPublishers.ofString(body));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    @Tag("A62")
    void aCallIsAnsweredWithTheRecordItself() {
        HttpResponse<String> response = send(call("conversation.unread", "{}"));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"total\":0,\"conversations\":[]}");
        assertThat(response.headers().firstValue("content-type")).contains("application/json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "conversation.list | { | 400 | INVALID_FIELDS",
                "conversation.list | {} | 400 | INVALID_FIELDS",
                "conversation.nothing | {} | 404 | UNKNOWN_OPERATION",
            })
    @Tag("A63")
    @Tag("W53")
    void aRefusalHasAStableCodeAndItsStatus(
            String operation, String body, int status, String reason) {
        HttpResponse<String> response = send(call(operation, body));
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).contains("\"reason\":\"" + reason + "\"");
    }

    @Test
    @Tag("W1")
    @Tag("A64")
    void withoutATokenNothingIsDone() {
        OperationType.all().values().stream()
                .filter(operation -> operation.declared().access() == Access.SIGNED_IN)
                .forEach(this::isRefusedWithoutAToken);
        assertThat(house.called).isEmpty();
    }

    private void isRefusedWithoutAToken(OperationType operation) {
        HttpResponse<String> response =
                send(
                        at("/api/v1/" + operation.name())
                                .header("content-type", "application/json")
                                .POST(BodyPublishers.ofString(SampleRequests.of(operation))));
        assertThat(response.statusCode()).as(operation.name()).isEqualTo(401);
        assertThat(response.body()).as(operation.name()).contains("UNAUTHENTICATED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer rubbish", "Basic YTpi", "1"})
    void aGarbageTokenIsRefused(String authorization) {
        HttpResponse<String> response =
                send(
                        at("/api/v1/conversation.unread")
                                .header("content-type", "application/json")
                                .header("authorization", authorization)
                                .POST(BodyPublishers.ofString("{}")));
        assertThat(response.statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded"})
    void anotherTypeOfBodyIsRefused(String type) {
        HttpResponse<String> response =
                send(
                        at("/api/v1/conversation.unread")
                                .header("content-type", type)
                                .header("authorization", "Bearer 1")
                                .POST(BodyPublishers.ofString("{}")));
        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(house.called).isEmpty();
    }

    @Test
    @Tag("W44")
    void aBodyBeyondAMegabyteIsRefused() throws IOException {
        String head =
                """
                POST /api/v1/conversation.unread HTTP/1.1
                Host: localhost
                Content-Type: application/json
                Content-Length: 1048577

                """;
        assertThat(raw(head + "x".repeat(1000))).contains("413").contains("TOO_LARGE");
    }

    /// As curl does with what is long; strangers may send less than whoever shows a token.
    @ParameterizedTest
    @Tag("W44")
    @CsvSource({"1048577, Bearer 1", "65537,"})
    void aBodyThatIsAnnouncedIsRefusedInTheSameWords(int bytes, @Nullable String token)
            throws IOException {
        String answer =
                raw(
                        """
                        POST /api/v1/conversation.unread HTTP/1.1
                        Host: localhost
                        Content-Type: application/json
                        Expect: 100-continue
                        Content-Length: %s%s

                        """
                                .formatted(
                                        bytes, token == null ? "" : "\nAuthorization: " + token));
        assertThat(answer).startsWith("HTTP/1.1 413").contains("TOO_LARGE", "65536");
    }

    @Test
    @Tag("F41")
    void theTextsAreInTheLanguageThatIsAskedFor() {
        HttpResponse<String> response =
                send(call("conversation.list", "{}").header("accept-language", "zh-CN,en"));
        assertThat(response.body()).contains("有些字段不正确").contains("\"limit\",\"problem\":\"缺失\"");
    }

    @Test
    @Tag("W57")
    void aFloodIsToldWhenToComeBack() {
        HttpResponse<String> response = send(call("account.edit", "{\"nickname\": \"x\"}"));
        for (int i = 0; i < 2_000 && response.statusCode() == 200; i++) {
            response = send(call("account.edit", "{\"nickname\": \"x\"}"));
        }
        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.headers().firstValue("retry-after")).contains("1");
        assertThat(response.body()).contains("RATE_LIMITED").contains("retryAfterMillis");
        HttpResponse<String> neighbour =
                send(
                        at("/api/v1/account.whoami")
                                .header("content-type", "application/json")
                                .header("authorization", "Bearer 2")
                                .POST(BodyPublishers.ofString("{}")));
        assertThat(neighbour.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/conversation.unread, 405",
        "PUT, /api/v1/conversation.unread, 405",
        "POST, /health, 405",
        "GET, /health, 200",
        "HEAD, /health, 200",
        "GET, /nothing, 404",
        "GET, /, 404",
        "GET, /api/docs, 200",
        "GET, /api/docs/docs.js, 200",
        "GET, /api/docs/swagger-ui-bundle.js, 200",
        "GET, /api/docs/swagger-ui.css, 200",
        "GET, /api/docs/../secret, 404",
        "GET, /api/openapi.json, 200",
    })
    void pathsAndMethods(String method, String path, int status) {
        HttpResponse<String> response = send(at(path).method(method, BodyPublishers.noBody()));
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("x-content-type-options")).contains("nosniff");
        assertThat(response.headers().firstValue("content-security-policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
        if (method.equals("HEAD")) {
            assertThat(response.body()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, , 200",
        "localhost:8080, , 200",
        "127.0.0.1, , 200",
        "[::1]:80, , 200",
        "evil.example, , 403",
        "localhost.evil.example, , 403",
        "127.0.0.1.evil.example, , 403",
        "localhost, https://good.example, 200",
        "localhost, http://localhost, 200",
        "localhost, https://evil.example, 403",
        "localhost, null, 403",
    })
    @Tag("W18")
    void onlyKnownHostsAndOriginsAreServed(String host, String origin, int status)
            throws IOException {
        String request = "GET /health HTTP/1.1\nHost: " + host + "\nX-Forwarded-For: 127.0.0.1\n";
        String answer = raw(request + (origin == null ? "\n" : "Origin: " + origin + "\n\n"));
        assertThat(answer).startsWith("HTTP/1.1 " + status);
    }

    @Test
    @Tag("W18")
    void aForeignPageCannotOpenAWebSocket() throws IOException {
        String answer =
                raw(
                        """
                        GET /ws HTTP/1.1
                        Host: localhost
                        Origin: https://evil.example
                        Upgrade: websocket
                        Connection: Upgrade
                        Sec-WebSocket-Version: 13
                        Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
                        Sec-WebSocket-Protocol: parley.v1.json

                        """);
        assertThat(answer).startsWith("HTTP/1.1 403");
    }

    @Test
    void anUnknownSubprotocolIsRefused() throws IOException {
        String answer =
                raw(
                        """
                        GET /ws HTTP/1.1
                        Host: localhost
                        Upgrade: websocket
                        Connection: Upgrade
                        Sec-WebSocket-Version: 13
                        Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==

                        """);
        assertThat(answer).startsWith("HTTP/1.1 400").contains("parley.v1.json");
    }

    @Test
    void aRequestInTwoPiecesIsAnswered() throws IOException {
        try (Socket socket =
                new Socket(server.address().getAddress(), server.address().getPort())) {
            for (int i = 0; i < 50; i++) {
                String head =
                        """
                        POST /api/v1/conversation.unread HTTP/1.1\r
                        Host: localhost\r
                        Content-Type: application/json\r
                        Content-Length: 2\r
                        \r
                        """;
                socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
                socket.getOutputStream().write("{}".getBytes(StandardCharsets.UTF_8));
                socket.setSoTimeout(5_000);
                byte[] answer = new byte[4_096];
                int length = socket.getInputStream().read(answer);
                assertThat(new String(answer, 0, length, StandardCharsets.UTF_8))
                        .startsWith("HTTP/1.1 401")
                        .contains("UNAUTHENTICATED");
            }
        }
    }

    @Test
    void pipelinedRequestsAreAnsweredInOrder() throws IOException {
        String answers =
                raw(
                        """
                        GET /health HTTP/1.1
                        Host: localhost

                        GET /nothing HTTP/1.1
                        Host: localhost

                        """
                                .replaceFirst("\n\n", "\r\n\r\n"));
        assertThat(answers.indexOf("HTTP/1.1 200")).isZero();
        assertThat(answers.indexOf("HTTP/1.1 404")).isPositive();
    }

    @Test
    void whatIsNotHttpIsRefused() throws IOException {
        assertThat(raw("\u0001\u0002 rubbish\n\n")).startsWith("HTTP/1.1 4");
    }

    /// What comes back for these bytes until the server has said its answer.
    private String raw(String request) throws IOException {
        try (Socket socket =
                new Socket(server.address().getAddress(), server.address().getPort())) {
            String closing = request.replaceFirst("(?<!\r)\n\n", "\nConnection: close\n\n");
            String sent = request.contains("Upgrade") ? request : closing;
            socket.getOutputStream()
                    .write(sent.replaceAll("\r?\n", "\r\n").getBytes(StandardCharsets.UTF_8));
            socket.setSoTimeout(5_000);
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
