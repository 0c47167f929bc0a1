package chat.parley.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.protocol.model.account.TokenRight;
import chat.parley.protocol.operation.Operation.Access;
import chat.parley.protocol.operation.OperationType;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Tokens that last, on the doors of a whole server.
@Tag("W66")
class TokenDoorsTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int FORBIDDEN = 403;

    @TempDir private Path directory;
    private RealServer server;
    private String access;

    @BeforeEach
    void start() {
        server = new RealServer(directory, Map.of());
        access =
                text(
                        call(
                                "auth.register",
                                """
                                {"name": "alice", "password": "correct horse", "device": "x"}""",
                                ""),
                        "accessToken");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> call(String operation, String body, String token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.http("/api/v1/" + operation))
                        .header("content-type", "application/json")
                        .POST(BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("authorization", "Bearer " + token);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(HttpResponse<String> answer, String field) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body()).path(field).stringValue("");
    }

    private String token(String right) {
        return text(
                call(
                        "auth.issue",
                        """
                        {"name": "script", "rights": ["%s"], "forMillis": 60000}"""
                                .formatted(right),
                        access),
                "token");
    }

    @Test
    void aTokenServesOverHttpAsFarAsItsRightsGo() {
        String reading = token("read");
        assertThat(call("account.whoami", "{}", reading).statusCode()).isEqualTo(200);
        assertThat(call("account.edit", "{\"nickname\": \"Al\"}", reading).statusCode())
                .isEqualTo(FORBIDDEN);
        assertThat(call("account.whoami", "{}", token("send")).statusCode()).isEqualTo(FORBIDDEN);
    }

    @Test
    void onlyWhatReadsIsOpenToATokenThatReads() {
        String reading = token("read");
        for (OperationType operation : OperationType.all().values()) {
            int status = call(operation.name(), SampleRequests.of(operation), reading).statusCode();
            boolean closed =
                    operation.declared().access() == Access.SIGNED_IN
                            && !operation.allowedTo(Set.of(TokenRight.READ));
            if (closed) {
                assertThat(status).as(operation.name()).isEqualTo(FORBIDDEN);
            }
        }
    }

    @Test
    void aTokenThatOnlySendsFindsWhereToAndIsToldNothing() {
        String bob = befriendBob();
        try (WebSocketClient reading = new WebSocketClient(server.webSocket());
                WebSocketClient sending = new WebSocketClient(server.webSocket())) {
            reading.send(hello(token("read")));
            assertThat(reading.next("welcome").path("heads").size()).isEqualTo(1);
            sending.send(hello(token("send")));
            assertThat(sending.next("welcome").path("heads").size()).isZero();
            sending.call(1, "conversation.with", "{\"name\": \"bob\"}");
            JsonNode found = sending.next("answer").path("answer");
            assertThat(found.path("head").asInt()).isZero();
            assertThat(found.has("last")).isFalse();
            String conversation = found.path("id").stringValue("");
            sending.call(2, "conversation.send", line(conversation, "from a script"));
            assertThat(sending.next("answer").path("id").asInt()).isEqualTo(2);
            assertThat(call("conversation.send", line(conversation, "to alice"), bob).statusCode())
                    .isEqualTo(200);
            await().until(() -> reading.next().toString().contains("to alice"));
            sending.call(
                    3,
                    "conversation.history",
                    "{\"conversation\": \"%s\", \"limit\": 5}".formatted(conversation));
            JsonNode after = sending.next();
            assertThat(after.path("type").stringValue("")).isEqualTo("refusal");
            assertThat(after.toString()).contains("FORBIDDEN", "conversation.history");
        }
    }

    private String befriendBob() {
        String bob =
                text(
                        call(
                                "auth.register",
                                """
                                {"name": "bob", "password": "correct horse", "device": "x"}""",
                                ""),
                        "accessToken");
        String application = text(call("application.friend", "{\"name\": \"bob\"}", access), "id");
        text(
                call("application.accept", "{\"application\": \"%s\"}".formatted(application), bob),
                "id");
        return bob;
    }

    private static String line(String conversation, String text) {
        return """
        {"conversation": "%s", "clientId": "%s", "body": {"kind": "text", "text": "%s"}}"""
                .formatted(conversation, text.replace(' ', '-'), text);
    }

    private static String hello(String token) {
        return """
        {"type": "hello", "client": "test/1.0", "token": "%s"}"""
                .formatted(token);
    }
}
