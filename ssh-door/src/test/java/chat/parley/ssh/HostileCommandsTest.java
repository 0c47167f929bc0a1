package chat.parley.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.kit.fake.FakeServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What somebody may try on the host through a command. `FILE` stands for a file of the host with a
/// secret in it, `NEW` for one that is not there, `ELSEWHERE` for another server.
class HostileCommandsTest {
    private static final String SECRET = "s3cret-of-the-host";

    @TempDir private Path host;
    private final SshWorld world = new SshWorld();
    private final FakeServer elsewhere = FakeServer.start();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private Path file;

    @BeforeEach
    void hide() throws IOException {
        file = Files.writeString(host.resolve("file"), SECRET + "\n");
    }

    @AfterEach
    void close() {
        world.close();
        elsewhere.close();
    }

    private int run(String line) {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        SshConsole console =
                new SshConsole(
                        new ByteArrayInputStream(new byte[0]),
                        out,
                        out,
                        Optional.empty(),
                        Map.of(),
                        ZoneOffset.UTC);
        SshAccount alice = world.byPassword("alice", SshWorld.PASSWORD, "192.0.2.1");
        try (ChannelLinks links =
                new ChannelLinks(() -> alice.link("test/1", console.language()), () -> {})) {
            return new ChannelCall(filled(line), false, console, _ -> 0, links).run();
        }
    }

    private String filled(String line) {
        return line.replace("FILE", file.toString())
                .replace("NEW", host.resolve("new").toString())
                .replace("ELSEWHERE", elsewhere.address().toString());
    }

    private void assertNothingOfTheHostWasTouched() {
        assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain(SECRET);
        assertThat(host.resolve("new")).doesNotExist();
        assertThat(world.sent).noneMatch(text -> text.contains(SECRET));
        assertThat(elsewhere.paths()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "whoami --server ELSEWHERE",
                "--server ELSEWHERE whoami",
                "--server=ELSEWHERE send @bob hi",
                "whoami --profile other",
                "whoami --ca-file FILE",
                "--config FILE whoami",
                "@FILE",
                "send @FILE",
                "send @bob $(cat FILE)",
                "send @bob `cat FILE`",
                "send @bob < FILE",
                "send @bob --loc @FILE",
                "whoami; cat FILE",
                "whoami | tee NEW",
                "whoami > NEW",
                "whoami && touch NEW",
                "listen --output FILE",
                "cat FILE",
                "sh -c 'cat FILE'",
                "/bin/sh",
                "../../bin/sh",
                "login alice --password-file FILE",
                "login alice --password-command 'cat FILE'",
                "register eve --password-file FILE",
                "logout",
                "token list",
                "password --password-file FILE",
                "raw account.whoami @FILE",
                "env PARLEY_SERVER=ELSEWHERE whoami",
                "ctl --server ELSEWHERE stats",
                "ctl stats --socket NEW",
                "ctl stats --data NEW",
                "ctl bootstrap --name eve",
                "ctl login eve --password-file FILE",
                "ctl user password bob --password-file FILE",
                "ctl user password bob --password-command 'cat FILE'",
                "ctl user ban @FILE --reason x --yes",
                "ctl ctl stats",
                "scp -t NEW",
                "rsync --server . NEW",
                "internal-sftp"
            })
    @Tag("S3")
    void leadsNowhere(String line) {
        assertThat(run(line)).isNotZero();
        assertNothingOfTheHostWasTouched();
    }

    @ParameterizedTest
    @ValueSource(strings = {"@FILE whoami", "PARLEY_SERVER=ELSEWHERE whoami"})
    void isNothingButTheCommand(String line) {
        assertThat(run(line)).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("@alice");
        assertNothingOfTheHostWasTouched();
    }

    @ParameterizedTest
    @ValueSource(strings = {"@FILE", "$(cat FILE)", "`cat FILE`", "$HOME ~ ${PATH} %s", "> NEW"})
    void isNothingButText(String text) {
        assertThat(run("send @bob '" + text + "'")).isZero();
        assertThat(world.sent).containsExactly(filled(text));
        assertNothingOfTheHostWasTouched();
    }

    @Test
    void theHostsEnvironmentIsNotTheConsoles() {
        assertThat(run("whoami")).isZero();
        assertThat(System.getenv()).containsKey("PATH");
        assertThat(
                        new SshConsole(
                                        new ByteArrayInputStream(new byte[0]),
                                        System.out,
                                        System.err,
                                        Optional.empty(),
                                        Map.of(),
                                        ZoneOffset.UTC)
                                .variable("PATH"))
                .isEmpty();
    }
}
