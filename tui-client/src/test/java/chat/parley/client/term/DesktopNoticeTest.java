package chat.parley.client.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B18")
@Tag("T23")
class DesktopNoticeTest {
    private static DesktopNotice of(String... variables) {
        return variables.length == 2
                ? DesktopNotice.of(Map.of(variables[0], variables[1]))
                : DesktopNotice.of(Map.of(variables[0], variables[1], variables[2], variables[3]));
    }

    @Test
    void onlyTerminalsThatAreKnownToUnderstandAreSentASequence() {
        assertThat(of("TERM", "xterm-256color")).isEqualTo(DesktopNotice.NONE);
        assertThat(of("TERM", "xterm-kitty")).isEqualTo(DesktopNotice.OSC_9);
        assertThat(of("TERM", "foot")).isEqualTo(DesktopNotice.OSC_777);
        assertThat(of("TERM", "rxvt-unicode-256color")).isEqualTo(DesktopNotice.OSC_777);
        assertThat(of("TERM", "xterm-256color", "TERM_PROGRAM", "iTerm.app"))
                .isEqualTo(DesktopNotice.OSC_9);
        assertThat(of("TERM", "xterm-256color", "LC_TERMINAL", "iTerm2"))
                .isEqualTo(DesktopNotice.OSC_9);
        assertThat(of("TERM", "tmux-256color", "TERM_PROGRAM", "WezTerm"))
                .isEqualTo(DesktopNotice.NONE);
    }

    @Test
    void aBellOrASequenceAndNeverBoth() {
        assertThat(DesktopNotice.NONE.shown("parley", "hi")).isEqualTo("\u0007");
        assertThat(DesktopNotice.OSC_9.shown("parley", "hi"))
                .isEqualTo("\u001b]9;parley: hi\u001b\\");
        assertThat(DesktopNotice.OSC_777.shown("parley", "a;b"))
                .isEqualTo("\u001b]777;notify;parley;a,b\u001b\\");
    }

    @Test
    @Tag("T20")
    void nothingInTheTextEndsTheSequenceAndItIsBounded() {
        String shown =
                DesktopNotice.OSC_9.shown("parley", "\u001b\\\u0007\u009c" + "x".repeat(9_000));

        assertThat(shown.substring(1, shown.length() - 2))
                .doesNotContain("\u001b", "\u0007", "\u009c");
        assertThat(shown.length()).isLessThan(300);
    }
}
