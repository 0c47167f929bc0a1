package chat.parley.server.local;

import static chat.parley.server.local.NetCat.HELLO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import chat.parley.server.FakeHouse;
import chat.parley.server.RunningServer;
import chat.parley.server.config.BadConfig;
import chat.parley.server.door.Connection;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/// The unix socket, with raw bytes.
@Isolated("listens to what is logged")
@Tag("D5")
class LocalDoorTest {
    private static final String WHOAMI =
            "{\"type\":\"request\",\"id\":1,\"operation\":\"account.whoami\"}\n";

    @TempDir private Path directory;
    private final FakeHouse house = new FakeHouse(1, 2);

    private RunningServer start(Map<String, String> settings) {
        return new RunningServer(directory, house, settings);
    }

    private RunningServer start() {
        return start(Map.of());
    }

    @Test
    void onlyTheOwnerCanOpenTheSocketAndItGoesWithTheServer() throws IOException {
        Path socket;
        try (RunningServer server = start()) {
            socket = server.socket();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket)))
                    .isEqualTo("rw-------");
        }
        assertThat(socket).doesNotExist();
    }

    @Test
    void theOperatorNeedsNoTokenAndHasASessionWithoutAnAccount() throws IOException {
        try (RunningServer server = start();
                NetCat nc = new NetCat(server.socket())) {
            assertThat(nc.say(HELLO).line())
                    .contains("\"type\":\"welcome\"", "\"session\":\"")
                    .doesNotContain("\"account\"");
            assertThat(nc.say(WHOAMI).line()).contains("\"type\":\"answer\"", "\"id\":1");
        }
    }

    @Test
    @Tag("F31")
    void whoeverHangsUpIsNotLost() throws IOException {
        Logger logger = (Logger) LoggerFactory.getLogger(Connection.class);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.list = new CopyOnWriteArrayList<>();
        log.start();
        logger.setLevel(Level.INFO);
        logger.addAppender(log);
        try (RunningServer server = start()) {
            try (NetCat nc = new NetCat(server.socket())) {
                assertThat(nc.say(HELLO).line()).contains("welcome");
            }
            await().untilAsserted(
                            () ->
                                    assertThat(log.list)
                                            .extracting(ILoggingEvent::getFormattedMessage)
                                            .anyMatch(line -> line.endsWith("by the client")));
        } finally {
            logger.detachAppender(log);
            logger.setLevel(null);
        }
    }

    @Test
    @Tag("F37")
    void whatIsNotUtf8EndsTheConnectionAndIsNotActedOn() throws IOException {
        byte[] call = WHOAMI.replace("\"id\"", "\"??\"").getBytes(StandardCharsets.UTF_8);
        int at = WHOAMI.indexOf("id\":");
        call[at] = (byte) 0xC1; // 'i' in two bytes, one too many
        call[at + 1] = (byte) 0xA9;
        try (RunningServer server = start();
                NetCat nc = new NetCat(server.socket())) {
            assertThat(nc.say(HELLO).line()).contains("welcome");
            assertThat(nc.say(call).line()).contains("closing", "NOT_UTF8");
            assertThat(house.called).isEmpty();
        }
    }

    @Test
    void whoShowsATokenSpeaksForItsAccount() throws IOException {
        try (RunningServer server = start();
                NetCat nc = new NetCat(server.socket())) {
            nc.say("{\"type\":\"hello\",\"client\":\"nc\",\"token\":\"1\"}\n");
            assertThat(nc.line()).contains("\"account\":\"1\"");
            house.push("hello");
            assertThat(nc.line()).contains("\"type\":\"event\"", "hello");
        }
    }

    @Test
    @Tag("W38")
    void linesAreReadHoweverTheyAreCut() throws IOException {
        try (RunningServer server = start();
                NetCat nc = new NetCat(server.socket())) {
            for (byte one : HELLO.getBytes(StandardCharsets.UTF_8)) {
                nc.say(new byte[] {one});
            }
            assertThat(nc.line()).contains("welcome");
            nc.say("\n\r\n" + WHOAMI.replace("\n", "\r\n") + WHOAMI + WHOAMI.strip());
            assertThat(nc.line()).contains("answer");
            assertThat(nc.line()).contains("answer");
            assertThat(nc.say("\n").line()).contains("answer");
        }
    }

    @Test
    void whoSaysNoMoreIsStillAnsweredAndNotScolded() throws IOException {
        try (RunningServer server = start();
                NetCat nc = new NetCat(server.socket())) {
            nc.say(HELLO + WHOAMI + WHOAMI + "{\"type\":\"requ").sayNoMore();
            assertThat(nc.line()).contains("welcome");
            assertThat(nc.line()).contains("answer");
            assertThat(nc.line()).contains("answer");
            assertThat(nc.line()).isNull();
            await().until(() -> server.connections() == 0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello\n",
                "{}\n",
                "GET / HTTP/1.1\n",
                "{\"type\":\"hello\"}\n",
                "{\"type\":\"request\",\"id\":1,\"operation\":\"account.whoami\"}\n",
                "\u0000\u0001\u0002\n"
            })
    void garbageIsToldSoInALastLine(String garbage) throws IOException {
        try (RunningServer server = start();
                NetCat nc = new NetCat(server.socket())) {
            assertThat(nc.say(garbage).line())
                    .contains("\"type\":\"closing\"", "\"reason\":\"BAD_FRAME\"");
            assertThat(nc.line()).isNull();
            assertThat(house.called).isEmpty();
        }
    }

    @Test
    void aLineBeyondTheLimitIsRefusedBeforeItHasCome() throws IOException {
        try (RunningServer server = start();
                NetCat nc = new NetCat(server.socket())) {
            nc.say(HELLO).line();
            byte[] half = "x".repeat(100 * 1024).getBytes(StandardCharsets.UTF_8);
            assertThat(nc.say(half).line()).contains("TOO_LARGE");
            assertThat(nc.line()).isNull();
        }
    }

    @Test
    void aMegabyteOnOneLineHarmsNobody() throws IOException {
        try (RunningServer server = start();
                NetCat loud = new NetCat(server.socket());
                NetCat other = new NetCat(server.socket())) {
            other.say(HELLO).line();
            byte[] megabyte = ByteBuffer.allocate(1024 * 1024).array();
            try {
                loud.say(HELLO).say(megabyte).say("\n");
            } catch (IOException _) {
                // hung up on while it was still talking
            }
            assertThat(other.say(WHOAMI).line()).contains("answer");
            await().until(() -> server.connections() == 1);
        }
    }

    @Test
    @Tag("P9")
    void oneWhoStopsReadingIsCutAndHarmsNobodyElse() throws IOException {
        try (RunningServer server = start(Map.of("session.outbox-bytes", "65536"));
                NetCat stuck = new NetCat(server.socket());
                NetCat reader = new NetCat(server.socket())) {
            stuck.say("{\"type\":\"hello\",\"client\":\"nc\",\"token\":\"1\"}\n");
            await().until(() -> house.welcomed(1));
            reader.say(HELLO).line();
            for (int i = 0; server.connections() == 2 && i < 20_000; i++) {
                house.push("x".repeat(3_000));
                assertThat(reader.say(WHOAMI).line()).contains("answer");
            }
            assertThat(server.connections()).isOne();
        }
    }

    @Test
    void silenceEndsTheConnectionAndSaysSo() throws IOException {
        try (RunningServer server = start(Map.of("session.hello", "1s"));
                NetCat nc = new NetCat(server.socket())) {
            assertThat(nc.line()).contains("\"reason\":\"IDLE\"");
        }
    }

    @Test
    void aServerThatGoesDownSaysSo() throws IOException {
        try (RunningServer server = start();
                NetCat nc = new NetCat(server.socket())) {
            nc.say(HELLO).line();
            Thread closing = Thread.ofVirtual().start(server::close);
            assertThat(nc.line()).contains("\"reason\":\"GOING_DOWN\"");
            assertThat(nc.line()).isNull();
            await().until(() -> !closing.isAlive());
        }
    }

    @Test
    void itCanBeElsewhereOrNowhere() throws IOException {
        Path elsewhere = directory.resolve("operator.sock");
        try (RunningServer server = start(Map.of("local.path", elsewhere.toString()));
                NetCat nc = new NetCat(elsewhere)) {
            assertThat(nc.say(HELLO).line()).contains("welcome");
            assertThat(server.socket()).doesNotExist();
        }
        try (RunningServer server = start(Map.of("local.enabled", "false"))) {
            assertThat(server.socket()).doesNotExist();
        }
    }

    @Test
    void aPathThatNoSocketCanHaveIsExplained() {
        String deep = directory.resolve("d".repeat(120)).toString();
        assertThatThrownBy(() -> start(Map.of("local.path", deep)))
                .isInstanceOf(BadConfig.class)
                .hasMessageContaining("107 bytes")
                .hasMessageContaining("local.path");
    }
}
