package chat.parley.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.ServerRequest.Reloaded;
import chat.parley.server.logging.TestLogging;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Settings that change while the server runs.
@Isolated("sets the logging of the process")
@Tag("F28")
class ReloadTest {
    @TempDir private Path directory;
    private final Map<String, String> settings = new HashMap<>();

    @AfterEach
    void restore() throws Exception {
        TestLogging.restore();
    }

    @Test
    void whatNeedsNoRestartIsTakenUpAndTheRestIsNamed() {
        settings.put("message-of-the-day", "Be kind.");
        try (RunningServer server = new RunningServer(directory, new FakeHouse(1), settings)) {
            assertThat(greeting(server)).isEqualTo("Be kind.");
            settings.put("message-of-the-day", "Be brief.");
            settings.put("log.level", "debug");
            settings.put("session.heartbeat", "7s");
            Reloaded reloaded = server.reload();
            assertThat(reloaded.taken())
                    .containsExactlyInAnyOrder("message-of-the-day", "log.level");
            assertThat(reloaded.waiting()).containsExactly("session.heartbeat");
            assertThat(greeting(server)).isEqualTo("Be brief.");
            assertThat(LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME).isDebugEnabled()).isTrue();

            Reloaded again = server.reload();
            assertThat(again.taken()).isEmpty();
            assertThat(again.waiting()).as("still waits").containsExactly("session.heartbeat");
        }
    }

    @Test
    void settingsThatAreNoGoodChangeNothing() {
        settings.put("message-of-the-day", "Be kind.");
        try (RunningServer server = new RunningServer(directory, new FakeHouse(1), settings)) {
            settings.put("message-of-the-day", "Be brief.");
            settings.put("session.idle", "1s");
            assertThatThrownBy(server::reload)
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Reason.BAD_SETTINGS))
                    .hasMessageContaining("session.idle");
            assertThat(greeting(server)).isEqualTo("Be kind.");
        }
    }

    @Test
    void limitsAreTakenUp() {
        try (RunningServer server = new RunningServer(directory, new FakeHouse(1), settings);
                WebSocketClient first = WebSocketClient.signedIn(server, 1)) {
            settings.put("web.connections", "1");
            assertThat(server.reload().taken()).containsExactly("web.connections");
            assertThatThrownBy(() -> new WebSocketClient(server)).isNotNull();
            settings.put("web.connections", "2");
            server.reload();
            try (WebSocketClient second = WebSocketClient.signedIn(server, 1)) {
                second.call(1, "conversation.unread", "{}");
                second.next("answer");
            }
            first.call(1, "conversation.unread", "{}");
            first.next("answer");
        }
    }

    private static String greeting(RunningServer server) {
        try (WebSocketClient client = new WebSocketClient(server)) {
            client.send("{\"type\": \"hello\", \"client\": \"test/1.0\"}");
            return client.next("welcome").path("messageOfTheDay").stringValue("");
        }
    }
}
