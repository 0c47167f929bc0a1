package chat.parley.server.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F38")
class RepeatedFaultsTest {
    private final LoggerContext context = new LoggerContext();
    private final RepeatedFaults faults = new RepeatedFaults(context);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger log = context.getLogger("chat.parley.Any");

    @BeforeEach
    void listen() {
        lines.start();
        faults.start();
        context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(lines);
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void aFullDiskIsOneLineAMinuteHoweverManyMessagesFail() {
        for (int i = 0; i < 1_000; i++) {
            log.error("{} could not be stored", i, diskFull());
        }
        assertThat(said()).containsExactly("0 could not be stored");

        faults.tell();
        assertThat(said())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("999 more within a minute of: {} could not be stored")
                .contains("IllegalStateException", "diskFull");
        for (int i = 0; i < 10; i++) {
            log.error("{} could not be stored", i, diskFull());
        }
        faults.tell();
        assertThat(said()).hasSize(3).last().asString().startsWith("10 more within a minute");
    }

    @Test
    void whatCeasedForAMinuteIsNewsAgain() {
        log.error("{} failed", "a", diskFull());
        faults.tell();
        log.error("{} failed", "b", diskFull());

        assertThat(said()).containsExactly("a failed", "b failed");
    }

    @Test
    void whatIsThrownElsewhereOrSaysSomethingElseIsAnotherFault() {
        log.error("{} failed", "a", diskFull());
        log.error("{} failed", "b", new IllegalStateException("a mistake"));
        log.warn("{}", "the certificate ends soon");
        log.warn("{}", "nobody administers this server");
        log.warn("{}", "nobody administers this server");
        log.info("said as often as it is said");
        log.info("said as often as it is said");

        assertThat(said())
                .containsExactly(
                        "a failed",
                        "b failed",
                        "the certificate ends soon",
                        "nobody administers this server",
                        "said as often as it is said",
                        "said as often as it is said");
    }

    @Test
    void whatWasCountedIsToldBeforeTheEnd() {
        log.error("{} failed", "a", diskFull());
        log.error("{} failed", "b", diskFull());
        faults.stop();

        assertThat(said()).hasSize(2).last().asString().startsWith("1 more within a minute");
    }

    private static Exception diskFull() {
        return new RuntimeException(
                new IllegalStateException("[SQLITE_FULL] database or disk is full"));
    }

    private List<String> said() {
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
