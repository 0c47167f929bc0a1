package chat.parley.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.kit.fake.Tmux;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The full screen on a real terminal, by the real client.
class ScreenOverSshTest extends DoorTest {
    private static final String CONTROL = "\u001b\\[[0-9;?]*[ -/]*[@-~]";

    private Tmux terminal;

    @BeforeEach
    void sitDown() {
        OpenSsh.require("tmux");
        terminal = new Tmux(100, 30);
    }

    @AfterEach
    void standUp() {
        if (terminal != null) {
            terminal.close();
        }
    }

    private void call(String... words) {
        call(alice(), "alice", words);
    }

    private void call(OpenSsh client, String name, String... words) {
        String command =
                client.with("-o", "LogLevel=INFO").command(name, words).stream()
                        .map(word -> "'" + word.replace("'", "'\\''") + "'")
                        .collect(Collectors.joining(" "));
        terminal.type(command + "; echo ended=$?");
        terminal.press("Enter");
    }

    private void sees(String text) {
        await().atMost(20, TimeUnit.SECONDS)
                .untilAsserted(() -> assertThat(screen()).contains(text));
    }

    private String screen() {
        return String.join("\n", terminal.screen());
    }

    private boolean isAtShell() {
        return terminal.ask("alternate_on").equals("0");
    }

    @Test
    @Tag("S6")
    void itIsDrawnAndGivenBack() {
        call();
        sees("@bob");
        assertThat(isAtShell()).isFalse();

        terminal.press("C-c");
        terminal.press("C-c");

        sees("ended=0");
        assertThat(isAtShell()).isTrue();
        assertThat(screen()).contains("ssh").doesNotContain("@bob");
    }

    @Test
    @Tag("S7")
    void whatIsTypedIsSentAsItWasTyped() {
        call(alice().with("-t"), "alice", "@bob");
        await().until(() -> !isAtShell());
        sees("@bob");
        terminal.type("你好 👩‍💻 é");
        sees("你好");

        terminal.press("Enter");

        await().until(() -> !world.sent.isEmpty());
        assertThat(world.sent).containsExactly("你好 👩‍💻 é");
    }

    @Test
    void fortyPastedLinesAreOneMessage() {
        String lines =
                IntStream.range(0, 40).mapToObj(i -> "line " + i).collect(Collectors.joining("\n"));
        call(alice().with("-t"), "alice", "@bob");
        await().until(() -> !isAtShell());
        sees("@bob");

        terminal.paste(lines, true);
        sees("line 39");
        assertThat(world.sent).isEmpty();
        terminal.press("Enter");

        await().until(() -> !world.sent.isEmpty());
        assertThat(world.sent).containsExactly(lines);
    }

    @Test
    @Tag("S7")
    void itFollowsTheTerminalsSize() {
        call();
        sees("@bob");

        terminal.resize(60, 12);
        await().untilAsserted(() -> assertThat(longest()).isBetween(40, 60));
        terminal.resize(120, 40);

        await().atMost(20, TimeUnit.SECONDS)
                .untilAsserted(() -> assertThat(longest()).isGreaterThan(100));
    }

    private int longest() {
        return terminal.screen().stream().mapToInt(String::length).max().orElse(0);
    }

    @Test
    void whoeverIsBannedMeanwhileReadsWhy() {
        call();
        sees("@bob");

        world.server.dismiss(4403, "BANNED: spam");

        sees("ended=4");
        assertThat(screen()).contains("This account may not sign in");
        assertThat(isAtShell()).isTrue();
    }

    @Test
    @Tag("S6")
    void aClosingDoorGivesTheTerminalBack() {
        call();
        sees("@bob");

        door().close();

        sees("ended=");
        assertThat(isAtShell()).isTrue();
    }

    @Test
    @Tag("S6")
    void aClosingDoorGivesTheTerminalBackWithWhatWasBeingWrittenWhereTheServerIsAway() {
        call(alice().with("-t"), "alice", "@bob");
        await().until(() -> !isAtShell());
        sees("@bob");
        world.server.close();
        terminal.type("unfinished");
        sees("unfinished");

        door().close();

        sees("ended=0");
        assertThat(isAtShell()).isTrue();
        assertThat(screen()).contains("could not be kept").contains("unfinished");
    }

    @Test
    void onATerminalThatCannotBeDrawnOnOneTalksInPlainLines() {
        terminal.type("export TERM=dumb");
        terminal.press("Enter");
        call();
        sees("You are @alice.");
        terminal.type("@bob hello");
        terminal.press("Enter");
        sees("to @bob");

        terminal.press("C-d");

        sees("ended=0");
        assertThat(world.sent).containsExactly("hello");
    }

    @Test
    void ctrlCEndsACommand() {
        call(alice().with("-t"), "alice", "listen");
        await().until(() -> world.server.connections() > 0);

        terminal.press("C-c");

        sees("ended=130");
        await().until(() -> world.server.connections() == 0);
    }

    @Test
    void whatIsTypedForACommandShowsAndEndsWithCtrlD() {
        call(alice().with("-t"), "alice", "send", "@bob");
        await().until(() -> !world.signIns.isEmpty());
        terminal.type("helo");
        terminal.press("BSpace");
        terminal.type("lo");
        sees("hello");
        terminal.press("Enter");

        terminal.press("C-d");

        sees("ended=0");
        assertThat(world.sent).containsExactly("hello");
    }

    @Test
    void aStrangerFindsTheSignUpScreen() {
        world.registrationOpen = true;
        call(ssh, "carol");
        sees("Nobody is called carol here");
        sees("按回车键即可注册");

        terminal.press("Enter");

        sees("carol");
        sees("A new account");
        assertThat(isAtShell()).isFalse();
    }

    @Test
    void whoeverTypesAnInvitationFindsItOnTheSignUpScreen() {
        world.server.byInvitation();
        call(ssh, "carol");
        sees("Password or code");
        terminal.type(SshWorld.INVITATION);

        terminal.press("Enter");

        sees("A new account");
        sees("invitation");
        sees(SshWorld.INVITATION);
        assertThat(isAtShell()).isFalse();
    }

    @Test
    @Tag("T14")
    void whatWasBeingTypedWhenTheClientWasKilledIsThereAgain() throws Exception {
        OpenSsh client = alice().with("-t", "-t");
        Process killed = client.start(client.command("alice", "@bob"), Map.of());
        StringBuilder drawn = new StringBuilder();
        awaitDrawn(killed, drawn, "@bob");
        killed.getOutputStream().write("unfinished".getBytes(StandardCharsets.UTF_8));
        killed.getOutputStream().flush();
        awaitDrawn(killed, drawn, "unfinished");

        killed.destroyForcibly();
        await().until(() -> world.server.connections() == 0);

        assertThat(world.texts).containsEntry("draft/77", "unfinished");
        call(client, "alice", "@bob");
        sees("unfinished");
    }

    /// Text among control sequences, in one go or in parts.
    private static void awaitDrawn(Process process, StringBuilder drawn, String text) {
        InputStream out = process.getInputStream();
        await().atMost(20, TimeUnit.SECONDS)
                .until(
                        () -> {
                            byte[] more = out.readNBytes(out.available());
                            drawn.append(new String(more, StandardCharsets.UTF_8));
                            return drawn.toString().replaceAll(CONTROL, "").contains(text);
                        });
    }

    @Test
    void aLinkThatIsCutLeavesNothingBehind() throws Exception {
        List<String> command = alice().with("-tt").command("alice");
        Process process = ssh.start(command, Map.of());
        await().until(() -> world.server.connections() > 0);

        process.destroyForcibly();

        await().until(() -> world.server.connections() == 0);
        await().until(
                        () ->
                                Thread.getAllStackTraces().keySet().stream()
                                        .noneMatch(thread -> thread.getName().equals("ssh-alice")));
    }
}
