package chat.parley.client.look;

import chat.parley.client.term.Wrapper;
import chat.parley.kit.text.Widths;
import java.util.ArrayList;
import java.util.List;

/// A text in lines of a width.
public final class Paragraph {
    private Paragraph() {}

    /// Pieces that stay whole, in as few lines as they take.
    ///
    /// @param text with `gap` between two
    public static List<String> ofPieces(
            String text, String gap, int columns, int most, Appearance appearance) {
        Widths widths = appearance.widths();
        List<String> lines = new ArrayList<>();
        for (String piece : text.split(gap, -1)) {
            String longer = lines.isEmpty() ? piece : lines.getLast() + gap + piece;
            if (lines.isEmpty() || widths.of(longer) > columns) {
                lines.add(piece);
            } else {
                lines.set(lines.size() - 1, longer);
            }
        }
        if (lines.size() <= most) {
            return lines;
        }
        List<String> cut = new ArrayList<>(lines.subList(0, most));
        String rest = String.join(gap, lines.subList(most - 1, lines.size()));
        cut.set(most - 1, widths.clip(rest, Math.max(2, columns)));
        return cut;
    }

    /// All of it, if it has room; else its last line ends with a mark.
    public static List<String> of(String text, int columns, int most, Appearance appearance) {
        int width = Math.max(2, columns);
        List<String> lines = new Wrapper(appearance.widths()).lines(text, width);
        if (lines.size() <= most) {
            return lines;
        }
        List<String> cut = new ArrayList<>(lines.subList(0, most));
        Widths widths = appearance.widths();
        String rest = String.join(" ", lines.subList(most - 1, lines.size()));
        cut.set(most - 1, widths.clip(rest, width));
        return cut;
    }
}
