package chat.parley.client.term;

import chat.parley.client.term.graphics.PlacedPicture;
import chat.parley.client.term.graphics.Raster;
import chat.parley.kit.console.VisibleText;
import chat.parley.kit.text.Graphemes;
import chat.parley.kit.text.Widths;

/// Draws text into a part of a grid: places count from the part's own corner, and nothing reaches
/// outside it. What cannot be shown safely is shown as a mark, whoever forgot to take care of it.
public final class Painter {
    private final Grid grid;
    private final Widths widths;
    private final int left;
    private final int top;
    private final int columns;
    private final int rows;

    public Painter(Grid grid, Widths widths) {
        this(grid, widths, 0, 0, grid.columns(), grid.rows());
    }

    private Painter(Grid grid, Widths widths, int left, int top, int columns, int rows) {
        this.grid = grid;
        this.widths = widths;
        this.left = left;
        this.top = top;
        this.columns = columns;
        this.rows = rows;
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    public Widths widths() {
        return widths;
    }

    /// A painter for a part of this part, cut down to what lies inside.
    public Painter region(int column, int row, int width, int height) {
        int x = Math.clamp(column, 0, columns);
        int y = Math.clamp(row, 0, rows);
        int w = Math.clamp(width, 0, columns - x);
        int h = Math.clamp(height, 0, rows - y);
        return new Painter(grid, widths, left + x, top + y, w, h);
    }

    /// Draws a line of text, clipped at the right edge; answers the column behind it. A wide
    /// character that does not fit any more leaves a blank.
    public int text(int column, int row, String text, Style style) {
        String visible = VisibleText.line(text);
        int x = column;
        for (int at = 0, end; at < visible.length() && x < columns; at = end) {
            end = Graphemes.next(visible, at);
            int width = widths.ofGrapheme(visible, at, end);
            if (width > 0) {
                put(x, row, new Cell(visible.substring(at, end), width, style));
                x += width;
            }
        }
        return Math.min(x, columns);
    }

    /// Draws a line of text that ends at the right edge, `margin` columns before it.
    public void textRight(int margin, int row, String text, Style style) {
        text(columns - margin - widths.of(VisibleText.line(text)), row, text, style);
    }

    /// Fills the whole part with blanks.
    public void fill(Style style) {
        for (int row = 0; row < rows; row++) {
            fillRow(row, style);
        }
    }

    /// Fills a row with blanks.
    public void fillRow(int row, Style style) {
        run(0, row, columns, Cell.blank(style));
    }

    /// Draws a line of one character, which must be one column wide.
    public void horizontal(int column, int row, int length, String character, Style style) {
        run(column, row, length, new Cell(character, 1, style));
    }

    /// Draws a column of one character, which must be one column wide.
    public void vertical(int column, int row, int length, String character, Style style) {
        Cell cell = new Cell(character, 1, style);
        for (int y = row; y < row + length; y++) {
            run(column, y, 1, cell);
        }
    }

    private void run(int column, int row, int length, Cell cell) {
        for (int x = column; x < Math.min(column + length, columns); x++) {
            put(x, row, cell);
        }
    }

    /// Lets the terminal's cursor stand here; without a call, a frame has none.
    public void cursor(int column, int row) {
        if (columns > 0 && rows > 0) {
            int x = Math.clamp(column, 0, columns - 1);
            int y = Math.clamp(row, 0, rows - 1);
            grid.cursor(new Grid.Position(left + x, top + y));
        }
    }

    /// Shows a picture over some cells, which stay as they are where the terminal cannot. It is
    /// left out unless all of it is inside.
    public void picture(int column, int row, int width, int height, Raster picture) {
        boolean inside =
                column >= 0 && row >= 0 && column + width <= columns && row + height <= rows;
        if (inside && width > 0 && height > 0) {
            grid.picture(new PlacedPicture(picture, left + column, top + row, width, height));
        }
    }

    /// Lets a row stand for a thing of a list, for whoever points at it.
    public void listed(int row, int index, boolean chosen) {
        if (row >= 0 && row < rows) {
            grid.listed(top + row, new Grid.ListedRow(index, chosen));
        }
    }

    private void put(int column, int row, Cell cell) {
        if (row < 0 || row >= rows || column + cell.columns() <= 0) {
            return;
        }
        boolean whole = column >= 0 && column + cell.columns() <= columns;
        if (whole) {
            grid.put(left + column, top + row, cell);
        } else {
            grid.put(left + Math.max(0, column), top + row, Cell.blank(cell.style()));
        }
    }
}
