package chat.parley.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/// The stage itself, with nothing on it but the shell.
class StageTest {
    @TempDir private Path directory;

    private void play(String text) throws IOException, InterruptedException {
        try (ScenarioStage stage = new ScenarioStage(directory.resolve("stage"), directory)) {
            stage.play(Scenario.parse("talk.txt", text.lines().toList()));
        }
    }

    @Test
    void whatWasTakenIsKnownToTheShellAndToWhatIsExpected() {
        assertThatCode(() -> play("a$ echo id=7\nid=<id>\n\nb$ echo $id\n$id\n"))
                .doesNotThrowAnyException();
    }

    @Test
    void everybodyHasAHomeOfTheirOwn() {
        assertThatCode(() -> play("a$ echo hi >~/x\n\nb$ cat x\n! ...\n[exit 1]\n\na$ cat x\nhi\n"))
                .doesNotThrowAnyException();
    }

    @Test
    void whatIsOtherwiseIsShownWithItsPlace() {
        assertThatThrownBy(() -> play("\na$ echo hi; echo no >&2; exit 3\nho\n"))
                .isInstanceOf(Mismatch.class)
                .hasMessage(
                        """
                        scenarios/talk.txt:2: a$ echo hi; echo no >&2; exit 3
                        expected
                            ho
                        got
                            hi
                            ! no
                            [exit 3]
                        """);
    }

    @Test
    void whatHappensInTheBackgroundIsHeardInTurn() {
        assertThatCode(
                        () ->
                                play(
                                        """
                                        a$ mkfifo pipe

                                        a$ echo one; cat pipe; exit 4 &

                                        a hears
                                        one

                                        b$ echo two >../a/pipe

                                        a ends
                                        two
                                        [exit 4]
                                        """))
                .doesNotThrowAnyException();
    }

    @Test
    void whatIsNotSoYetIsAskedForAgain() {
        assertThatCode(() -> play("a$ echo x >>log; cat log\nx\nx\n[eventually]\n"))
                .doesNotThrowAnyException();
    }

    @Test
    void whatIsNotInstalledIsNeededInContinuousIntegrationAlone() {
        assertThatCode(() -> play("needs sh\n")).doesNotThrowAnyException();
        assertThatThrownBy(() -> play("needs no-such-program\n"))
                .isInstanceOf(
                        System.getenv("CI") == null ? TestAbortedException.class : Mismatch.class)
                .hasMessageContaining("no-such-program is not installed");
    }

    @Test
    void aSocketIsSpokenToInLines() throws Exception {
        Path socket = Files.createDirectories(directory.resolve("stage/a")).resolve("echo.sock");
        try (ServerSocketChannel listening =
                ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            listening.bind(UnixDomainSocketAddress.of(socket));
            Thread echo = Thread.ofVirtual().start(() -> echo(listening));
            play("a sends to echo.sock\n> {\"id\":1}\n{\"id\":<id>}\n\na$ echo $id\n1\n");
            echo.join();
        }
    }

    private static void echo(ServerSocketChannel listening) {
        try (SocketChannel channel = listening.accept()) {
            Channels.newInputStream(channel).transferTo(Channels.newOutputStream(channel));
        } catch (IOException _) {
            // The one who listens will miss the answer, and say so.
        }
    }
}
