package chat.parley.client.screen.message;

import chat.parley.client.term.Wrapper;
import chat.parley.kit.text.Widths;
import java.util.ArrayList;
import java.util.List;

/// Breaks a message into lines: sentences between words, code at the edge alone, so that it keeps
/// its columns. Code is what stands between fences or is set in.
final class TextBlock {
    private static final String FENCE = "```";
    private static final String SET_IN = "  ";

    private final String text;
    private final Widths widths;
    private final int columns;
    private final List<Wrapper.Line> lines = new ArrayList<>();

    private TextBlock(String text, int columns, Widths widths) {
        this.text = text;
        this.widths = widths;
        this.columns = columns;
    }

    static List<Wrapper.Line> lines(String text, int columns, Widths widths) {
        return new TextBlock(text, Math.max(2, columns), widths).lines();
    }

    private List<Wrapper.Line> lines() {
        boolean fenced = false;
        int begin = 0;
        while (begin <= text.length()) {
            int newline = text.indexOf('\n', begin);
            int end = newline < 0 ? text.length() : newline;
            boolean fence = text.startsWith(FENCE, begin);
            if (fenced || fence || text.startsWith(SET_IN, begin)) {
                addCode(begin, end);
            } else {
                addWords(begin, end);
            }
            fenced ^= fence;
            begin = newline < 0 ? text.length() + 1 : newline + 1;
        }
        return lines;
    }

    private void addWords(int begin, int end) {
        for (Wrapper.Line line : new Wrapper(widths).wrap(text.substring(begin, end), columns)) {
            lines.add(
                    new Wrapper.Line(
                            begin + line.begin(), begin + line.end(), begin + line.next()));
        }
    }

    private void addCode(int begin, int end) {
        int at = begin;
        do {
            int cut = Math.min(end, widths.fitting(text, at, columns));
            lines.add(new Wrapper.Line(at, cut, cut));
            at = cut;
        } while (at < end);
    }
}
