package chat.parley.server.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.core.joran.spi.JoranException;
import chat.parley.protocol.Version;
import chat.parley.server.FakeHouse;
import chat.parley.server.RawWebSocket;
import chat.parley.server.RunningServer;
import chat.parley.server.WebSocketClient;
import chat.parley.server.logging.LogConfig.Level;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The files that a server logs to, as its host reads them.
@Isolated("sets the logging of the process")
@Tag("A72")
class LoggingTest {
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT[\\d:.]+(Z|[+-]\\d\\d:\\d\\d) ";
    private static final String SENT =
            """
            {"conversation": "5", "clientId": "c1", "body": {"kind": "text", "text": "between us"}}""";
    private static final String LOGIN =
            """
            {"name": "ann", "password": "a long passphrase", "device": "laptop"}""";

    @TempDir private Path directory;
    private final PrintStream console = System.out;

    @BeforeEach
    void hush() {
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    }

    private RunningServer start() {
        Logging.start(new LogConfig(Level.INFO, true, 1_000_000, 1), directory.resolve("log"));
        return new RunningServer(directory, new FakeHouse(1), Map.of());
    }

    @AfterEach
    void restore() throws JoranException {
        TestLogging.restore();
        System.setOut(console);
    }

    private List<String> lines(String file) {
        try {
            return Files.readAllLines(directory.resolve("log").resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aStartTellsVersionPidAndAddress() {
        try (RunningServer server = start()) {
            String address = "ws://127.0.0.1:" + server.address().getPort();
            long pid = ProcessHandle.current().pid();
            assertThat(lines("parleyd.log"))
                    .anyMatch(
                            it ->
                                    it.endsWith(
                                            "Parley "
                                                    + Version.NUMBER
                                                    + " started: pid "
                                                    + pid
                                                    + ", "
                                                    + address));
        }
    }

    @Test
    void theReasonOfEachCloseIsTold() {
        try (RunningServer server = start()) {
            WebSocketClient.signedIn(server, 1).close();
            awaitEnd("of account 1 from 127.0.0.1 ended: connection lost");
            try (WebSocketClient garbler = WebSocketClient.signedIn(server, 1)) {
                garbler.send("{\"type\": \"hello\", \"token\": forged}");
                awaitEnd("of account 1 from 127.0.0.1 ended: BAD_FRAME (");
            }
            try (WebSocketClient stranger = new WebSocketClient(server)) {
                stranger.send("{\"type\": \"hello\", \"client\": \"x\", \"token\": \"forged\"}");
                awaitEnd("of account - from 127.0.0.1 ended: UNAUTHENTICATED (");
            }
            WebSocketClient.signedIn(server, 1);
        }
        awaitEnd("of account 1 from 127.0.0.1 ended: GOING_DOWN (");
        assertThat(lines("parleyd.log")).noneMatch(line -> line.contains("forged"));
    }

    @Test
    @Tag("F38")
    void whoIsCutInTheMiddleOfAMessageLeavesOneQuietLine() throws IOException {
        String hello = "{\"type\":\"hello\",\"client\":\"raw\",\"token\":\"1\"}";
        byte[] fragment = RawWebSocket.masked(0x01, new byte[] {'{'});
        byte[] halfAFrame = {(byte) 0x81, (byte) 0xFE, 0x7F};
        try (RunningServer server = start()) {
            for (byte[] begun : List.of(fragment, halfAFrame)) {
                try (RawWebSocket client = new RawWebSocket(server)) {
                    client.send(hello);
                    await().until(() -> server.house.welcomed(1));
                    client.write(begun);
                }
                await().until(() -> server.connections() == 0);
            }
            await().untilAsserted(
                            () ->
                                    assertThat(lines("parleyd.log"))
                                            .filteredOn(line -> line.endsWith("connection lost"))
                                            .hasSize(2));
        }
        assertThat(lines("parleyd.log"))
                .noneMatch(line -> line.contains("ERROR") || line.contains("Exception"));
    }

    private void awaitEnd(String words) {
        await().untilAsserted(
                        () ->
                                assertThat(lines("parleyd.log"))
                                        .filteredOn(line -> line.contains(words))
                                        .hasSize(1));
    }

    @Test
    @Tag("W15")
    void eachOperationLeavesOneLineWithoutWhatWasSaid() {
        try (RunningServer server = start();
                WebSocketClient client = WebSocketClient.signedIn(server, 1)) {
            client.call(1, "conversation.send", SENT);
            client.next("answer");
            post(server, "auth.login", LOGIN);
            post(server, "conversation.unread", "{}");
        }
        await().untilAsserted(() -> assertThat(lines("access.log")).hasSize(3));
        String who = " account=%s address=127.0.0.1 micros=\\d+ %s";
        assertThat(lines("access.log").get(0))
                .matches(TIME + "conversation.send" + who.formatted("1", "OK"));
        assertThat(lines("access.log").get(1))
                .matches(TIME + "auth.login" + who.formatted("-", "OK"));
        assertThat(lines("access.log").get(2))
                .matches(TIME + "conversation.unread" + who.formatted("-", "UNAUTHENTICATED"));
        assertThat(lines("parleyd.log"))
                .noneMatch(line -> line.contains("between us") || line.contains("passphrase"));
    }

    private static void post(RunningServer server, String operation, String body) {
        HttpRequest request =
                HttpRequest.newBuilder(server.http("/api/v1/" + operation))
                        .header("content-type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            http.send(request, BodyHandlers.discarding());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void fullFilesArePutAsideAndTheOldestDropped() {
        Logging.start(new LogConfig(Level.INFO, true, 10_000, 2), directory.resolve("log"));
        Logger log = LoggerFactory.getLogger("access");
        log.info("the very first line");
        await().until(() -> files().anyMatch(this::tellsOfTheFirst));
        await().during(Duration.ofMillis(300))
                .until(
                        () -> {
                            log.info("x".repeat(11_000));
                            return files().noneMatch(this::tellsOfTheFirst);
                        });
        Logging.stop();
        assertThat(files()).noneMatch(this::tellsOfTheFirst);
        assertThat(files().map(Path::getFileName).map(Path::toString))
                .containsExactlyInAnyOrder(
                        "access.log", "access.1.log", "access.2.log", "parleyd.log");
    }

    private Stream<Path> files() {
        try (Stream<Path> files = Files.list(directory.resolve("log"))) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A file that was renamed since it was listed is seen the next time, by its new name.
    private boolean tellsOfTheFirst(Path file) {
        try {
            return lines(file.getFileName().toString()).stream()
                    .anyMatch(line -> line.endsWith("the very first line"));
        } catch (UncheckedIOException _) {
            return false;
        }
    }
}
