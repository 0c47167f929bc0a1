package chat.parley.client.markup;

import chat.parley.client.markup.Markup.Format;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the marks within a line, in one pass. A mark counts at the border of a word alone, as
/// CommonMark has it for `_`, so that `2*3*4` and `don`t` stay what they are; between Chinese
/// characters, which have no spaces, every place is one. A run of asterisks is closed by one of the
/// same length, at most three; a backslash before a mark makes it text, and stays; addresses have
/// no marks.
final class InlineMarks {
    private static final int LONGEST = 3;

    /// Behind an emoji.
    private static final int VARIATION_SELECTOR = 0xfe0f;

    private final String source;
    private final int begin;
    private final int end;
    private final FormatMap formats;

    /// Asterisks that wait to be closed, the latest first, and how many there are of each length.
    private final Deque<Run> open = new ArrayDeque<>();

    private final Map<Integer, Integer> waiting = new HashMap<>();

    /// Lengths of backticks of which there are none any more that close.
    private final Set<Integer> unclosed = new HashSet<>();

    private record Run(int begin, int end) {
        int length() {
            return end - begin;
        }
    }

    private InlineMarks(String source, int begin, int end, FormatMap formats) {
        this.source = source;
        this.begin = begin;
        this.end = end;
        this.formats = formats;
    }

    /// Of all lines of a part of the source.
    static void find(String source, int begin, int end, FormatMap formats) {
        int at = begin;
        while (at < end) {
            int newline = source.indexOf('\n', at);
            int lineEnd = newline < 0 || newline > end ? end : newline;
            new InlineMarks(source, at, lineEnd, formats).find();
            at = lineEnd + 1;
        }
    }

    private void find() {
        Iterator<LinkScanner.Range> links = links().iterator();
        LinkScanner.Range link = links.hasNext() ? links.next() : null;
        int at = begin;
        while (at < end) {
            while (link != null && begin + link.end() <= at) {
                link = links.hasNext() ? links.next() : null;
            }
            char c = source.charAt(at);
            if (link != null && begin + link.begin() <= at) {
                at = begin + link.end();
            } else if (c == '*' || c == '`') {
                Run run = run(at, c);
                at = c == '*' ? asterisks(run) : backticks(run);
            } else {
                at++;
            }
        }
    }

    private List<LinkScanner.Range> links() {
        return LinkScanner.find(source.substring(begin, end));
    }

    private Run run(int at, char c) {
        int to = at;
        while (to < end && source.charAt(to) == c) {
            to++;
        }
        return new Run(at, to);
    }

    private int asterisks(Run run) {
        if (run.length() <= LONGEST && !isEscaped(run)) {
            if (closes(run) && waiting.getOrDefault(run.length(), 0) > 0) {
                close(run);
            } else if (opens(run)) {
                open.push(run);
                waiting.merge(run.length(), 1, Integer::sum);
            }
        }
        return run.end();
    }

    /// What was opened within and is still open is text.
    private void close(Run closing) {
        Run opening;
        do {
            opening = open.pop();
            waiting.merge(opening.length(), -1, Integer::sum);
        } while (opening.length() != closing.length());
        formats.mark(opening.begin(), opening.end());
        formats.mark(closing.begin(), closing.end());
        if (closing.length() != 2) {
            formats.format(Format.ITALIC, opening.end(), closing.begin());
        }
        if (closing.length() != 1) {
            formats.format(Format.BOLD, opening.end(), closing.begin());
        }
    }

    /// Within code there are no other marks.
    private int backticks(Run run) {
        if (isEscaped(run) || !opens(run) || unclosed.contains(run.length())) {
            return run.end();
        }
        int at = source.indexOf('`', run.end());
        while (at >= 0 && at < end) {
            Run next = run(at, '`');
            if (next.length() == run.length() && closes(next)) {
                formats.mark(run.begin(), run.end());
                formats.mark(next.begin(), next.end());
                formats.format(Format.CODE, run.end(), next.begin());
                return next.end();
            }
            at = source.indexOf('`', next.end());
        }
        unclosed.add(run.length());
        return run.end();
    }

    private boolean isEscaped(Run run) {
        return run.begin() > begin && source.charAt(run.begin() - 1) == '\\';
    }

    private boolean opens(Run run) {
        return run.end() < end
                && !Character.isWhitespace(source.charAt(run.end()))
                && (run.begin() == begin || isBorder(source.codePointBefore(run.begin())));
    }

    private boolean closes(Run run) {
        return run.begin() > begin
                && !Character.isWhitespace(source.charAt(run.begin() - 1))
                && (run.end() == end || isBorder(source.codePointAt(run.end())));
    }

    /// Whether a word may end beside this character.
    private static boolean isBorder(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO, HANGUL -> true;
            default -> isBetweenWords(c);
        };
    }

    private static boolean isBetweenWords(int c) {
        boolean joins =
                switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK,
                            Character.ENCLOSING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.FORMAT ->
                            true;
                    default -> false;
                };
        return c == VARIATION_SELECTOR || !(Character.isLetterOrDigit(c) || joins);
    }
}
