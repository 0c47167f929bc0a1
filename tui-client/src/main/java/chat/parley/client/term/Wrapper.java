package chat.parley.client.term;

import chat.parley.kit.text.Graphemes;
import chat.parley.kit.text.Widths;
import java.util.ArrayList;
import java.util.List;

/// Breaks text into lines of at most so many columns. Latin words stay whole, what is longer than
/// a line is cut; Chinese breaks anywhere but before closing and after opening punctuation. Spaces
/// at a break belong to neither line's picture.
public final class Wrapper {
    /// A line: what is drawn is `[begin, end)` of the text; the next one begins at `next`.
    public record Line(int begin, int end, int next) {
        public String of(String text) {
            return text.substring(begin, end);
        }
    }

    private final Widths widths;

    public Wrapper(Widths widths) {
        this.widths = widths;
    }

    /// The lines of a text, at least one. Each is drawn within `columns` (unless a single wide
    /// character is wider), so their number is the height of the text.
    public List<Line> wrap(String text, int columns) {
        List<Line> lines = new ArrayList<>();
        int begin = 0;
        boolean more = true;
        while (more) {
            Line line = lineFrom(text, begin, Math.max(1, columns));
            lines.add(line);
            boolean hardBreak = line.next > line.begin && text.charAt(line.next - 1) == '\n';
            more = line.next < text.length() || hardBreak;
            begin = line.next;
        }
        return List.copyOf(lines);
    }

    /// The lines as strings.
    public List<String> lines(String text, int columns) {
        return wrap(text, columns).stream().map(line -> line.of(text)).toList();
    }

    private Line lineFrom(String text, int begin, int columns) {
        int width = 0;
        int lastBreak = begin;
        int at = begin;
        while (at < text.length() && text.charAt(at) != '\n') {
            int end = Graphemes.next(text, at);
            if (at > begin && LineBreaks.isAllowed(text, at)) {
                lastBreak = at;
            }
            width += widths.ofGrapheme(text, at, end);
            boolean hangs = text.charAt(at) == ' ';
            if (width > columns && !hangs) {
                int cut = at > begin ? at : end;
                int next = lastBreak > begin ? lastBreak : cut;
                return new Line(begin, withoutSpaces(text, begin, next), next);
            }
            at = end;
        }
        int end = width > columns ? withoutSpaces(text, begin, at) : at;
        return new Line(begin, end, Math.min(at + 1, text.length()));
    }

    private static int withoutSpaces(String text, int begin, int end) {
        int trimmed = end;
        while (trimmed > begin && text.charAt(trimmed - 1) == ' ') {
            trimmed--;
        }
        return trimmed;
    }
}
