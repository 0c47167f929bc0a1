package chat.parley.client.term;

import chat.parley.kit.console.VisibleText;
import java.util.Map;
import java.util.Set;

/// How a terminal has its desktop show a notification, as far as its environment tells. Whoever
/// knows none of these sequences may print them, so where nothing is known none is sent.
public enum DesktopNotice {
    /// iTerm2's, which others took over: `OSC 9 ; text`.
    OSC_9,
    /// rxvt-unicode's: `OSC 777 ; notify ; title ; text`.
    OSC_777,
    /// None that is known of.
    NONE;

    private static final Set<String> PROGRAMS_OF_9 =
            Set.of("iTerm.app", "iTerm2", "WezTerm", "ghostty");
    private static final Set<String> TERMS_OF_9 = Set.of("xterm-kitty", "xterm-ghostty", "wezterm");

    /// How much of a text is shown.
    private static final int MOST_CODE_POINTS = 200;

    /// In a multiplexer it is not known who looks.
    static DesktopNotice of(Map<String, String> environment) {
        String term = environment.getOrDefault("TERM", "");
        if (term.startsWith("screen") || term.startsWith("tmux")) {
            return NONE;
        }
        if (term.startsWith("rxvt") || term.startsWith("foot")) {
            return OSC_777;
        }
        String program =
                environment.getOrDefault(
                        "TERM_PROGRAM", environment.getOrDefault("LC_TERMINAL", ""));
        return TERMS_OF_9.contains(term) || PROGRAMS_OF_9.contains(program) ? OSC_9 : NONE;
    }

    /// What has it shown: the bell where there is no such sequence. Nothing in the texts can end
    /// the sequence, or drive the terminal.
    String shown(String title, String text) {
        String body = bounded(VisibleText.line(text));
        return switch (this) {
            case OSC_9 -> "\u001b]9;" + VisibleText.line(title) + ": " + body + "\u001b\\";
            case OSC_777 ->
                    "\u001b]777;notify;"
                            + VisibleText.line(title).replace(';', ',')
                            + ";"
                            + body.replace(';', ',')
                            + "\u001b\\";
            case NONE -> TerminalModes.BELL;
        };
    }

    private static String bounded(String text) {
        return text.codePointCount(0, text.length()) <= MOST_CODE_POINTS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_CODE_POINTS)) + "…";
    }
}
