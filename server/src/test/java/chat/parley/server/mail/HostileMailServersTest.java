package chat.parley.server.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chat.parley.server.config.Configuration;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Servers for e-mail that want to hold up, to fill up, or to write into the log.
@Tag("C6")
class HostileMailServersTest {
    private static final OutgoingMail MAIL = new OutgoingMail("li@example.org", "hello", "hello\n");
    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final ServerSocket listening = listen();

    private static ServerSocket listen() {
        try {
            return new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void close() throws IOException {
        listening.close();
    }

    /// Says something to whoever comes, until they go away.
    ///
    /// @param times how often it is said again; then it is silent
    private void say(String first, String again, long times) {
        Thread.ofVirtual()
                .start(
                        () -> {
                            try (Socket socket = listening.accept()) {
                                OutputStream out = socket.getOutputStream();
                                write(out, first);
                                for (long i = 0; i < times; i++) {
                                    write(out, again);
                                }
                                while (socket.getInputStream().read() >= 0) {
                                    // whatever comes
                                }
                            } catch (IOException _) {
                                // they have gone away
                            }
                        });
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private String refusal(String encryption) {
        Configuration<MailSettings> configuration =
                new Configuration<>(MailSettings.class)
                        .flag("server", "127.0.0.1:" + listening.getLocalPort())
                        .flag("encryption", encryption)
                        .flag("from", "noreply@example.org")
                        .flag("timeout", TIMEOUT.toSeconds() + "s");
        MailTransport transport = configuration.read().transport().orElseThrow();
        long begun = System.nanoTime();
        MailFailure failure =
                assertThatExceptionOfType(MailFailure.class)
                        .isThrownBy(() -> transport.send(MAIL))
                        .actual();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE);
        return String.valueOf(failure.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"starttls", "tls", "none"})
    void aSilentServerIsLeftInTime(String encryption) {
        say("", "", 0);
        assertThat(refusal(encryption)).startsWith("127.0.0.1:");
    }

    @Test
    void anEndlessGreetingIsReadToTheBoundOnly() {
        say("", "220-and another thing\r\n".repeat(100), Long.MAX_VALUE);
        assertThat(refusal("starttls")).contains("it says too much");
    }

    @Test
    void aLineWithoutAnEndIsReadToTheBoundOnly() {
        say("220 ", "x".repeat(10_000), Long.MAX_VALUE);
        assertThat(refusal("starttls")).contains("127.0.0.1:");
    }

    @Test
    void endlessRepliesAreReadToTheBoundOnly() {
        say("220 hello\r\n", "250-SIZE 1\r\n".repeat(100), Long.MAX_VALUE);
        assertThat(refusal("starttls")).contains("it says too much");
    }

    @Test
    void whatIsNoTlsIsNoTls() {
        say("220 hello\r\n250-here\r\n250 STARTTLS\r\n220 go on\r\n", "junk".repeat(1000), 100);
        assertThat(refusal("starttls")).startsWith("127.0.0.1:");
    }

    @Test
    void itsWordsAreOneShortLineOfTheLog() {
        say("554 go away\u001B[31m\u0007 \u2028" + "very ".repeat(1000) + "far\r\n", "", 0);
        String words = refusal("none");
        assertThat(words).hasSizeLessThan(250);
        assertThat(words.chars()).noneMatch(Character::isISOControl);
    }

    @Test
    void aServerThatIsNotThereIsSaidSo() throws IOException {
        listening.close();
        assertThat(refusal("none")).contains("refused");
    }
}
