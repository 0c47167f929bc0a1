package chat.parley.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.server.FakeHouse;
import chat.parley.server.RunningServer;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests byte by byte, and the status that RFC 9110, 9112 and 6455 have for each.
@Tag("F37")
class HttpRulesTest {
    private static final String CALL = "/api/v1/conversation.unread";

    private static final byte[] END_OF_CHUNKS = "0\r\n\r\n".getBytes(StandardCharsets.UTF_8);

    @TempDir private static Path directory;
    private static final FakeHouse HOUSE = new FakeHouse(1);
    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = new RunningServer(directory, HOUSE, Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /health HTTP/1.1 | 200",
                "GET /health HTTP/1.0 | 200",
                "GET /health HTTP/1.7 | 200",
                "GET /health HTTP/9.9 | 505",
                "GET /health HTTP/2.0 | 505",
                "GET /health HTTP/0.9 | 505",
                "GET /health HTTP/1.10 | 400",
                "GET /health HTTP/11.1 | 400",
                "GET /health CHAT/1.1 | 400",
                "GET /health | 400",
                "GET http://localhost/health HTTP/1.1 | 200",
                "GET HTTP://localhost:8080/health?x=1 HTTP/1.1 | 200",
                "GET http://127.0.0.1/nothing HTTP/1.1 | 404",
                "GET http://localhost HTTP/1.1 | 404",
                "GET http://evil.example/health HTTP/1.1 | 403",
                "GET http:///health HTTP/1.1 | 400",
                "GET http://ann@localhost/health HTTP/1.1 | 400",
                "GET ftp://localhost/health HTTP/1.1 | 400",
                "GET health HTTP/1.1 | 400",
                "GET * HTTP/1.1 | 400",
                "OPTIONS * HTTP/1.1 | 204",
                "GET /%68ealth HTTP/1.1 | 200",
                "GET /health%2 HTTP/1.1 | 400",
                "GET /%zz HTTP/1.1 | 400",
                "GET /health#top HTTP/1.1 | 400",
                "CONNECT localhost:80 HTTP/1.1 | 501",
                "BREW /health HTTP/1.1 | 501",
                "DELETE /health HTTP/1.1 | 405",
            })
    void theFirstLine(String line, int status) throws IOException {
        assertThat(answer(line + "\nHost: localhost\n")).startsWith("HTTP/1.1 " + status);
    }

    @Test
    void theAsteriskIsToldWhatCanBeAskedForAtAll() throws IOException {
        assertThat(answer("OPTIONS * HTTP/1.1\nHost: localhost\n"))
                .containsIgnoringCase("allow: GET, HEAD, POST, PUT, OPTIONS\r\n");
    }

    @Test
    void aLineWithoutEndIsTooLong() throws IOException {
        String line = "GET /" + "x".repeat(20_000) + " HTTP/1.1";
        assertThat(answer(line + "\nHost: localhost\n")).startsWith("HTTP/1.1 414");
    }

    @Test
    void headersWithoutEndAreTooMany() throws IOException {
        String headers = "X-Y: z\n".repeat(5_000);
        assertThat(answer("GET /health HTTP/1.1\nHost: localhost\n" + headers))
                .startsWith("HTTP/1.1 431");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Host: localhost | 200",
                "Host: localhost:80 | 200",
                "Host: LOCALHOST | 200",
                "Host: [::1]:80 | 200",
                "X: y | 400",
                "Host: localhost;Host: localhost | 400",
                "Host: localhost;host: evil.example | 400",
                "Host: local host | 400",
                "Host: localhost, evil.example | 400",
                "Host: localhost/x | 400",
                "Host: ann@localhost | 400",
                "Host: localhost:http | 400",
                "Host: | 403",
                "Host: localhost;Origin: http://localhost;Origin: https://evil.example | 400",
                "Host: localhost;Transfer-Encoding: gzip | 400",
                "Host: localhost;Transfer-Encoding: gzip, chunked | 501",
            })
    void theHost(String headers, int status) throws IOException {
        byte[] noChunks = headers.contains("chunked") ? END_OF_CHUNKS : new byte[0];
        String head = "GET /health HTTP/1.1\n" + headers.replace(';', '\n') + "\n";
        assertThat(whole(head, noChunks)).startsWith("HTTP/1.1 " + status);
    }

    @Test
    void whoSpeaksHttp10MayNotSayWhomTheyBelieveToSpeakTo() throws IOException {
        assertThat(answer("GET /health HTTP/1.0\n")).startsWith("HTTP/1.1 200");
        assertThat(answer("GET /health HTTP/1.0\nOrigin: http://null\n"))
                .startsWith("HTTP/1.1 403");
        assertThat(answer("GET /health HTTP/1.0\nTransfer-Encoding: chunked\n"))
                .startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Content-Type: application/json | 200",
                "Content-Type: Application/JSON ; charset=UTF-8 | 200",
                "Content-Type: application/json;charset=\"utf-8\" | 200",
                "Content-Type: application/json; v=1 | 200",
                "Content-Type: application/json!Content-Encoding: identity | 200",
                "Content-Type: application/json; charset=latin1 | 415",
                "Content-Type: application/json; charset=iso-8859-1 | 415",
                "Content-Type: application/json; charset=utf-16 | 415",
                "Content-Type: application/json; charset | 415",
                "Content-Type: application/json; charset=utf-8; charset=utf-16 | 415",
                "Content-Type: application/jsonp | 415",
                "Content-Type: text/json | 415",
                "X: y | 415",
                "Content-Type: application/json!Content-Encoding: gzip | 415",
                "Content-Type: application/json!Content-Encoding: identity, gzip | 415",
                "Content-Type: application/json!Content-Encoding: br!Content-Encoding: identity | 415",
                "Content-Type: application/json!Content-Type: text/plain | 400",
                "Content-Type: application/json!Authorization: Bearer 2 | 400",
                "Content-Type: application/json!Expect: 200-ok | 417",
            })
    void theLabelsOfABody(String headers, int status) throws IOException {
        assertThat(call(headers.replace('!', '\n'), "{}".getBytes(StandardCharsets.UTF_8)))
                .startsWith("HTTP/1.1 " + status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32", "UTF-32LE"})
    void aBodyInAnotherEncodingIsRefused(String charset) throws IOException {
        byte[] body = "{\"limit\":5}".getBytes(Charset.forName(charset));
        assertThat(call("Content-Type: application/json", body)).startsWith("HTTP/1.1 400");
    }

    @Test
    void anOverlongCharacterIsRefusedByItsName() throws IOException {
        byte[] body = {'{', '"', (byte) 0xC0, (byte) 0x9B, '"', ':', '1', '}'};
        assertThat(call("Content-Type: application/json", body))
                .startsWith("HTTP/1.1 400")
                .contains("NOT_UTF8");
    }

    @Test
    void aByteOrderMarkIsPassedOver() throws IOException {
        byte[] body = "\uFEFF{}".getBytes(StandardCharsets.UTF_8);
        assertThat(call("Content-Type: application/json", body)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1", "01", "١", "１", " 1", "1 ", "0", "-1", "1e3", "0x1", ""})
    void anIdHasOneForm(String id) throws IOException {
        String body = "{\"conversation\":\"" + id + "\",\"upTo\":1}";
        assertThat(post("conversation.read", body)).startsWith("HTTP/1.1 400").contains("an id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "GET | 1.1 | Upgrade: websocket!Connection: Upgrade | 13 | dGhlIHNhbXBsZSBub25jZQ== | 101",
                "GET | 1.1 | Upgrade: WebSocket!Connection: keep-alive, Upgrade | 13 | dGhlIHNhbXBsZSBub25jZQ== | 101",
                "GET | 1.1 | Upgrade: websocket!Connection: Upgrade | 8 | dGhlIHNhbXBsZSBub25jZQ== | 426",
                "GET | 1.1 | Upgrade: websocket!Connection: Upgrade | 7 | dGhlIHNhbXBsZSBub25jZQ== | 426",
                "GET | 1.1 | Upgrade: websocket!Connection: Upgrade | 14 | dGhlIHNhbXBsZSBub25jZQ== | 426",
                "GET | 1.1 | Upgrade: websocket!Connection: Upgrade | - | dGhlIHNhbXBsZSBub25jZQ== | 426",
                "GET | 1.1 | Upgrade: websocket!Connection: Upgrade | 13 | - | 400",
                "GET | 1.1 | Upgrade: websocket!Connection: Upgrade | 13 | c2hvcnQ= | 400",
                "GET | 1.1 | Upgrade: websocket!Connection: Upgrade | 13 | not base64 | 400",
                "GET | 1.1 | Upgrade: h2c!Connection: Upgrade | 13 | dGhlIHNhbXBsZSBub25jZQ== | 426",
                "GET | 1.1 | Upgrade: websocket | 13 | dGhlIHNhbXBsZSBub25jZQ== | 426",
                "GET | 1.1 | Connection: Upgrade | 13 | dGhlIHNhbXBsZSBub25jZQ== | 426",
                "GET | 1.1 | X: y | - | - | 426",
                "GET | 1.0 | Upgrade: websocket!Connection: Upgrade | 13 | dGhlIHNhbXBsZSBub25jZQ== | 426",
                "HEAD | 1.1 | X: y | - | - | 405",
                "POST | 1.1 | Upgrade: websocket!Connection: Upgrade | 13 | dGhlIHNhbXBsZSBub25jZQ== | 405",
            })
    @Tag("F46")
    void theHandshake(
            String method, String version, String headers, String socket, String key, int status)
            throws IOException {
        StringBuilder request =
                new StringBuilder(method + " /ws HTTP/" + version + "\nHost: localhost\n");
        request.append(headers.replace('!', '\n')).append('\n');
        if (socket != null) {
            request.append("Sec-WebSocket-Version: ").append(socket).append('\n');
        }
        if (key != null) {
            request.append("Sec-WebSocket-Key: ").append(key).append('\n');
        }
        request.append("Sec-WebSocket-Protocol: parley.v1.json\n");
        String head = head(request.toString());
        assertThat(head).startsWith("HTTP/1.1 " + status);
        if (status == 426) {
            assertThat(head.toLowerCase(java.util.Locale.ROOT))
                    .contains("upgrade: websocket", "sec-websocket-version: 13");
        }
    }

    @Test
    @Tag("F46")
    void aLookAtTheWebSocketIsAnsweredInWords() throws IOException {
        assertThat(answer("GET /ws HTTP/1.1\nHost: localhost\n"))
                .startsWith("HTTP/1.1 426 Upgrade Required")
                .contains("NOT_HTTP", "Upgrade: websocket", "/api/v1/");
    }

    private static String call(String headers, byte[] body) throws IOException {
        String head =
                "POST %s HTTP/1.1\nHost: localhost\nAuthorization: Bearer 1\n%s\nContent-Length: %d\n"
                        .formatted(CALL, headers, body.length);
        return whole(head, body);
    }

    private static String post(String operation, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head =
                """
                POST /api/v1/%s HTTP/1.1
                Host: localhost
                Authorization: Bearer 1
                Content-Type: application/json
                Content-Length: %d
                """
                        .formatted(operation, bytes.length);
        return whole(head, bytes);
    }

    private static String answer(String head) throws IOException {
        return whole(head, new byte[0]);
    }

    /// All that comes until the server closes, as it was asked to.
    private static String whole(String head, byte[] body) throws IOException {
        try (Socket socket = connected()) {
            write(socket, head + "Connection: close\n\n", body);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// What comes up to the empty line: a WebSocket stays open after it.
    private static String head(String head) throws IOException {
        try (Socket socket = connected()) {
            write(socket, head + "\n", new byte[0]);
            StringBuilder answer = new StringBuilder();
            while (answer.indexOf("\r\n\r\n") < 0) {
                int next = socket.getInputStream().read();
                if (next < 0) {
                    break;
                }
                answer.append((char) next);
            }
            return answer.toString();
        }
    }

    private static Socket connected() throws IOException {
        Socket socket = new Socket(server.address().getAddress(), server.address().getPort());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static void write(Socket socket, String head, byte[] body) throws IOException {
        socket.getOutputStream().write(head.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().write(body);
        socket.getOutputStream().flush();
    }
}
