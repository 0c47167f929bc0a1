package chat.parley.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import chat.parley.protocol.operation.OperationType;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A session in which every operation is asked, through each door; then a look at all that came
/// back and all that was logged.
@Isolated("listens to all that is logged")
class StoredSecretsTest {
    private static final List<String> TOKENS =
            List.of("accessToken", "refreshToken", "token", "code");
    private static final Set<String> HARMLESS = Set.of("accessTokenMillis");
    private static final List<String> SECRETIVE =
            List.of("password", "hash", "token", "secret", "credential", "salt");

    @TempDir private Path directory;
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Level levelBefore = root.getLevel();
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private RealServer server;

    @BeforeEach
    void open() {
        logged.start();
        root.setLevel(Level.DEBUG);
        root.addAppender(logged);
        server = new RealServer(directory, Map.of());
    }

    @AfterEach
    void close() {
        server.close();
        root.detachAppender(logged);
        root.setLevel(levelBefore);
    }

    @Test
    @Tag("W14")
    @Tag("W15")
    @Tag("W51")
    void aSessionOverWebSocketsTellsNoSecretsButTheTokensOfSigningIn() {
        try (FullSession.Asking webSockets = new AskingOverWebSockets(server)) {
            check(new FullSession(webSockets));
        }
    }

    @Test
    @Tag("W14")
    @Tag("W15")
    @Tag("W51")
    void aSessionOverHttpTellsNoSecretsButTheTokensOfSigningIn() {
        try (FullSession.Asking http = new AskingOverHttp(server)) {
            check(new FullSession(http));
        }
    }

    private void check(FullSession session) {
        session.play();
        server.close();

        assertThat(session.asked()).containsAll(OperationType.all().keySet());
        assertThat(session.received()).isNotEmpty().allSatisfy(text -> check(text, session));
        checkLog(session);
    }

    private static void check(String received, FullSession session) {
        JsonNode tree = JsonMapper.shared().readTree(received);
        withoutTokensOfSigningIn(tree);
        assertThat(fields(tree))
                .as(received)
                .filteredOn(name -> !HARMLESS.contains(name))
                .noneMatch(StoredSecretsTest::isSecretive);
        assertThat(tree.toString()).doesNotContain(session.secrets()).doesNotContain("$2a$");
    }

    /// The kinds of answers that hold tokens and codes, whole over HTTP, within a frame otherwise.
    private static void withoutTokensOfSigningIn(JsonNode tree) {
        JsonNode answer = tree.has("answer") ? tree.path("answer") : tree;
        if (answer instanceof ObjectNode object
                && (object.has("accessExpiresAt") || isIssued(object))) {
            object.remove(TOKENS);
        }
    }

    private static boolean isIssued(ObjectNode answer) {
        return (answer.has("device") && answer.has("token"))
                || (answer.has("code") && answer.has("goodForMillis"));
    }

    private static List<String> fields(JsonNode tree) {
        return Stream.concat(
                        tree.propertyNames().stream(),
                        tree.values().stream().flatMap(child -> fields(child).stream()))
                .toList();
    }

    private static boolean isSecretive(String field) {
        return SECRETIVE.stream().anyMatch(field.toLowerCase(Locale.ROOT)::contains);
    }

    private void checkLog(FullSession session) {
        List<String> lines =
                List.copyOf(logged.list).stream()
                        .map(event -> event.getFormattedMessage() + event.getThrowableProxy())
                        .toList();
        for (String operation : session.asked()) {
            assertThat(lines).anyMatch(line -> line.startsWith(operation + " account="));
        }
        assertThat(lines)
                .allSatisfy(
                        line ->
                                assertThat(line)
                                        .doesNotContain(session.secrets())
                                        .doesNotContain("$2a$", FullSession.WORDS));
    }

    @Test
    @Tag("W8")
    void anothersProfileCannotBeNamedInAnEdit() {
        try (AskingOverHttp http = new AskingOverHttp(server)) {
            FullSession session = new FullSession(http);
            var alice = session.register("alice");
            var bob = session.register("bob");
            for (String field : List.of("account", "name", "id")) {
                String edit =
                        "{\"nickname\": \"mine\", \"%s\": \"%s\"}"
                                .formatted(field, bob.account().id());
                assertThatThrownBy(() -> http.post("account.edit", edit, alice))
                        .hasMessageContaining("INVALID_FIELDS")
                        .hasMessageContaining(field);
            }
            assertThat(session.profile(alice, "bob")).isEqualTo(bob.account());
        }
    }
}
