package chat.parley.client.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import chat.parley.kit.fake.Tmux;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The layer on a real terminal with a real shell, signals and sizes.
final class RealTerminalTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir private Path folder;
    private Tmux tmux;

    @BeforeEach
    void startTryOut() {
        assumeTrue(
                Tmux.isInstalled(), "tmux is not installed: the terminal was not tried for real");
        tmux = new Tmux(60, 12);
        shell("stty -g > " + folder.resolve("before"));
        shell("printf '\\033]2;before\\033\\\\'");
        noticeInfocmp();
        shell(
                "'%s' --enable-native-access=ALL-UNNAMED -cp '%s' %s"
                        .formatted(
                                Path.of(System.getProperty("java.home"), "bin", "java"),
                                System.getProperty("java.class.path"),
                                TryOut.class.getName()));
        waitFor("sent nothing");
    }

    @AfterEach
    void stop() {
        if (tmux != null) {
            tmux.close();
        }
    }

    /// A program that others run to learn about terminals.
    private void noticeInfocmp() {
        Path asked = folder.resolve("asked");
        Path program = folder.resolve("infocmp");
        shell(
                "printf '#!/bin/sh\\ntouch %s\\n' > %s; chmod +x %s"
                        .formatted(asked, program, program));
        shell("export PATH=" + folder + ":$PATH");
    }

    @Test
    void openingTheTerminalRunsNoOtherProgram() {
        assertThat(folder.resolve("infocmp")).exists();
        assertThat(folder.resolve("asked")).doesNotExist();
    }

    @Tag("T4")
    @Tag("T5")
    @Tag("T6")
    @Test
    void theBorderHoldsAndTheCursorStandsAtTheCaret() {
        tmux.type("中文，【】￥㎡㈱ㄅ é ✅👍🏽👨‍👩‍👧🇨🇳❤️ ab");
        waitFor("ab");
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> {
                            assertThat(tmux.ask("cursor_x")).isEqualTo("" + (18 + 3 + 10 + 3));
                            assertThat(tmux.ask("cursor_y")).isEqualTo("2");
                        });
        assertThat(tmux.screen()).hasSize(12).allMatch(line -> line.endsWith("|"));
        for (int i = 0; i < 4; i++) {
            tmux.press("Left");
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(tmux.ask("cursor_x")).isEqualTo("" + (18 + 3 + 8)));
    }

    @Tag("T6")
    @Test
    void nothingOfAnEmojiStaysBehindWhenItIsDrawnOver() {
        tmux.type("x👍🏽y👩‍💻z");
        waitFor("z");
        tmux.press("Home");
        tmux.press("Right");
        tmux.press("Delete");
        waitFor("xy");
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(tmux.screen().get(2))
                                        .doesNotContain("🏽", "💻")
                                        .matches("xy👩z +[|]"));
    }

    @Tag("T1")
    @Tag("T2")
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPasteSendsNothingUntilEnterAndThenOnce(boolean marked) {
        tmux.paste("one\ntwo\nthree\n", marked);
        waitFor("three");
        assertThat(String.join("\n", tmux.screen())).contains("sent nothing");
        tmux.press("Enter");
        waitFor("sent 3 lines: one/two/three/");
    }

    @Tag("T18")
    @Test
    void itSurvivesAnySize() {
        tmux.type("still 在这里");
        for (int[] size : new int[][] {{1, 1}, {2, 9}, {300, 50}, {9, 2}, {60, 12}}) {
            tmux.resize(size[0], size[1]);
        }
        waitFor("still 在这里");
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(tmux.screen())
                                        .hasSize(12)
                                        .allMatch(line -> line.endsWith("|")));
    }

    @Test
    void keysWithAltAndEscArriveAsThemselves() {
        tmux.press("M-Left");
        waitFor("Key Alt-Left");
        tmux.press("M-1");
        waitFor("Key Alt-1");
        tmux.press("Escape");
        waitFor("Key Esc");
        tmux.press("C-s");
        waitFor("Key C-s");
        tmux.press("F5");
        waitFor("Key F5");
    }

    @Tag("T19")
    @ParameterizedTest
    @ValueSource(strings = {"C-c", "C-x", "TERM", "HUP", "INT"})
    void theTerminalIsRestoredHoweverTheProgramEnds(String end) throws IOException {
        if (end.startsWith("C-")) {
            tmux.press(end);
        } else {
            String pid = tmux.screen().getFirst().split(" ", 3)[1];
            new ProcessBuilder("kill", "-" + end, pid).start();
        }
        waitForShell();
        shell("stty -g > " + folder.resolve("after"));
        shell("echo re''stored");
        waitFor("restored");
        assertThat(Files.readString(folder.resolve("after")))
                .isEqualTo(Files.readString(folder.resolve("before")));
        assertThat(tmux.ask("cursor_flag")).isEqualTo("1");
    }

    @Tag("F67")
    @Test
    void theTitleIsAsBefore() {
        await().atMost(PATIENCE).until(() -> tmux.ask("pane_title").equals("trying"));
        tmux.press("C-z");
        waitForShell();
        assertThat(tmux.ask("pane_title")).isEqualTo("before");
        shell("fg");
        await().atMost(PATIENCE).until(() -> tmux.ask("pane_title").equals("trying"));
        tmux.press("C-c");
        waitForShell();
        assertThat(tmux.ask("pane_title")).isEqualTo("before");
    }

    @Tag("T19")
    @Test
    void ctrlZGivesTheTerminalBackAndFgTakesItAgain() throws IOException {
        tmux.type("a draft");
        waitFor("a draft");
        tmux.press("C-z");
        waitForShell();
        shell("stty -g > " + folder.resolve("after"));
        shell("echo in the sh''ell");
        waitFor("in the shell");
        assertThat(Files.readString(folder.resolve("after")))
                .isEqualTo(Files.readString(folder.resolve("before")));
        shell("fg");
        waitFor("a draft");
        tmux.type(" goes on");
        waitFor("a draft goes on");
    }

    private void shell(String command) {
        tmux.type(command);
        tmux.press("Enter");
    }

    private void waitForShell() {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(tmux.ask("pane_current_command} #{alternate_on"))
                                        .isEqualTo("sh 0"));
    }

    private void waitFor(String text) {
        await().atMost(PATIENCE).until(() -> String.join("\n", tmux.screen()).contains(text));
    }
}
