package chat.parley.admin.command;

import chat.parley.kit.console.Output;
import chat.parley.kit.console.Span;
import chat.parley.kit.console.VisibleText;
import chat.parley.kit.text.Widths;
import chat.parley.kit.text.Widths.Ambiguous;
import chat.parley.kit.text.Words;
import chat.parley.protocol.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Things below each other, in columns as wide as the widest text on the screen, Chinese included.
/// Pages may follow one another: columns only grow.
public final class Table<T> {
    private static final String GAP = "  ";

    private final Words words;
    private final Widths widths = new Widths(Ambiguous.NARROW);
    private final List<Column<T>> columns = new ArrayList<>();
    private int[] columnWidths = {};
    private boolean begun;

    private record Column<T>(Phrase title, Function<T, String> text) {}

    public Table(Words words) {
        this.words = words;
    }

    public Table<T> column(Phrase title, Function<T, String> text) {
        columns.add(new Column<>(title, text));
        return this;
    }

    /// Prints a page, and the titles above the first.
    void print(List<T> page, Output output) {
        List<List<String>> rows = page.stream().map(this::cells).toList();
        List<String> titles = columns.stream().map(column -> words.of(column.title())).toList();
        if (!begun) {
            begun = true;
            columnWidths = new int[columns.size()];
            widen(titles);
            rows.forEach(this::widen);
            output.line(Span.quiet(aligned(titles)));
        } else {
            rows.forEach(this::widen);
        }
        rows.forEach(row -> output.line(aligned(row)));
    }

    private List<String> cells(T thing) {
        return columns.stream()
                .map(column -> VisibleText.line(column.text().apply(thing)))
                .toList();
    }

    private void widen(List<String> row) {
        for (int i = 0; i < row.size(); i++) {
            columnWidths[i] = Math.max(columnWidths[i], widths.of(row.get(i)));
        }
    }

    private String aligned(List<String> row) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size() - 1; i++) {
            line.append(widths.pad(row.get(i), columnWidths[i])).append(GAP);
        }
        return line.append(row.getLast()).toString();
    }
}
