package chat.parley.client.screen;

import java.util.List;

/// A line of a list whose things take one line or several, between lines that only say something.
///
/// @param index of the thing in the list; negative for a line that keys do not act on
/// @param drawing draws it
public record ListLine(int index, Drawing drawing) {
    private static final int NONE = -1;

    /// Draws a line.
    public interface Drawing {
        /// Into a row of the page.
        ///
        /// @param chosen whether keys act on what it is a line of
        void draw(int row, boolean chosen);
    }

    /// Nothing stands there.
    public static ListLine free() {
        return said((_, _) -> {});
    }

    /// On which keys do not act.
    public static ListLine said(Drawing drawing) {
        return new ListLine(NONE, drawing);
    }

    /// Draws as many as there is room for, so that all lines of what keys act on are among them.
    ///
    /// @param chosen the index of what keys act on
    public static void draw(List<ListLine> lines, int chosen, ListPage page) {
        int last = lines.stream().map(ListLine::index).toList().lastIndexOf(chosen);
        int first = Highlight.first(Math.max(0, last), page.rows());
        for (int i = first; i < Math.min(lines.size(), first + page.rows()); i++) {
            ListLine line = lines.get(i);
            if (line.index >= 0) {
                page.mark(i - first, line.index, line.index == chosen);
            }
            line.drawing.draw(i - first, line.index == chosen);
        }
    }
}
