package chat.parley.kit.text;

import org.jline.utils.WCWidth;
import org.jspecify.annotations.Nullable;

/// How many columns text takes on the screen. Everything that is measured, wrapped, clipped or
/// drawn asks here, so that borders hold whatever people write.
public final class Widths {
    /// What this user's terminal makes of characters such as `…“”①`.
    public enum Ambiguous {
        NARROW,
        WIDE
    }

    private final @Nullable AmbiguousWidth wide;

    public Widths(Ambiguous ambiguous) {
        wide = ambiguous == Ambiguous.WIDE ? new AmbiguousWidth() : null;
    }

    public Ambiguous ambiguous() {
        return wide == null ? Ambiguous.NARROW : Ambiguous.WIDE;
    }

    /// The columns of a text of one line.
    public int of(String text) {
        int columns = 0;
        for (int at = 0, end; at < text.length(); at = end) {
            end = Graphemes.next(text, at);
            columns += ofGrapheme(text, at, end);
        }
        return columns;
    }

    /// The columns of the grapheme in `[begin, end)`: 0, 1 or 2. A tab is drawn as one space.
    public int ofGrapheme(String text, int begin, int end) {
        char c = text.charAt(begin);
        if (end - begin == 1) {
            boolean ascii = c >= ' ' && c < 0x7f;
            if (ascii || c == '\t') {
                return 1;
            }
            if (c >= 0x4e00 && c <= 0x9fff) {
                return 2;
            }
        }
        String cluster = text.substring(begin, end);
        int columns = WCWidth.wcwidthForGraphemeCluster(cluster, 0);
        if (cluster.codePoints().skip(1).anyMatch(Graphemes::isSpacing)) {
            columns = 2;
        }
        boolean widened = columns == 1 && wide != null && wide.contains(text.codePointAt(begin));
        return widened ? 2 : Math.clamp(columns, 0, 2);
    }

    /// The end of the longest beginning of `text`, from `begin`, that fits into `columns`.
    public int fitting(String text, int begin, int columns) {
        int left = columns;
        int at = begin;
        while (at < text.length()) {
            int end = Graphemes.next(text, at);
            left -= ofGrapheme(text, at, end);
            if (left < 0) {
                return at;
            }
            at = end;
        }
        return at;
    }

    /// The text, or as much of it as fits with a sign that something is missing.
    public String clip(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        String sign = wide == null ? "…" : "..";
        int room = columns - of(sign);
        return room < 0
                ? " ".repeat(Math.max(0, columns))
                : text.substring(0, fitting(text, 0, room)) + sign;
    }

    /// The text clipped, or filled up with spaces, to exactly `columns`.
    public String pad(String text, int columns) {
        String clipped = clip(text, columns);
        return clipped + " ".repeat(Math.max(0, columns - of(clipped)));
    }
}
