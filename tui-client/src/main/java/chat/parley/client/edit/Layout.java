package chat.parley.client.edit;

import chat.parley.client.term.Wrapper;
import chat.parley.client.term.Wrapper.Line;
import chat.parley.kit.text.Graphemes;
import chat.parley.kit.text.Widths;
import java.util.List;
import java.util.Optional;

/// How an editor's text lies in a box of some width: its lines, where the caret is drawn, and where
/// it goes when moved up or down.
public final class Layout {
    /// A place in the box, counted from 0. The column is always inside.
    public record Caret(int column, int row) {}

    private final LineEditor editor;
    private final Widths widths;
    private final int columns;
    private final List<Line> lines;

    /// One column is kept for a caret behind the last character of a full line.
    public Layout(LineEditor editor, Widths widths, int columns) {
        this.editor = editor;
        this.widths = widths;
        this.columns = Math.max(1, columns);
        this.lines = new Wrapper(widths).wrap(editor.text(), this.columns - 1);
    }

    /// The lines as they are drawn; there is always one.
    public List<String> lines() {
        return lines.stream().map(line -> line.of(editor.text())).toList();
    }

    public Caret caret() {
        int row = rowOf(editor.caret());
        int column = widths.of(editor.text().substring(lines.get(row).begin(), editor.caret()));
        return new Caret(Math.min(column, columns - 1), row);
    }

    /// The editor with its caret a line higher; none on the first line: there history begins.
    public Optional<LineEditor> up() {
        return moved(-1);
    }

    /// The editor with its caret a line lower; none on the last.
    public Optional<LineEditor> down() {
        return moved(1);
    }

    private Optional<LineEditor> moved(int by) {
        Caret from = caret();
        int row = from.row() + by;
        if (row < 0 || row >= lines.size()) {
            return Optional.empty();
        }
        int goal = editor.goalColumn() == LineEditor.NO_GOAL ? from.column() : editor.goalColumn();
        return Optional.of(editor.at(offsetAt(lines.get(row), goal), goal));
    }

    private int offsetAt(Line line, int column) {
        int end = widths.fitting(editor.text().substring(0, line.end()), line.begin(), column);
        boolean belongsToNext =
                end == line.next() && end > line.begin() && end < editor.text().length();
        return belongsToNext ? Graphemes.previous(editor.text(), end) : end;
    }

    /// The last line that begins at or before the offset: at a soft break, the caret is already on
    /// the next line.
    private int rowOf(int offset) {
        int row = lines.size() - 1;
        while (lines.get(row).begin() > offset) {
            row--;
        }
        return row;
    }
}
