package chat.parley.client.term;

import chat.parley.client.term.graphics.PlacedPicture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A screenful of cells and where the cursor stands. Half a wide cell never remains: whatever is
/// put over one half makes the other a blank. Tests paint on one and read it back.
public final class Grid {
    /// A place, counted from 0.
    public record Position(int column, int row) {}

    private final int columns;
    private final Cell[][] rows;

    /// Of each row's text, once it is compared; 0 before.
    private final int[] hashes;

    private final @Nullable ListedRow[] listed;

    private final List<PlacedPicture> pictures = new ArrayList<>(0);
    private Optional<Position> cursor = Optional.empty();

    /// What stands in a row: a thing of a list.
    ///
    /// @param index of the thing in its list
    /// @param chosen whether keys act on it
    public record ListedRow(int index, boolean chosen) {}

    public Grid(int columns, int rows) {
        this.columns = columns;
        this.rows = new Cell[rows][columns];
        this.hashes = new int[rows];
        this.listed = new ListedRow[rows];
        for (Cell[] row : this.rows) {
            Arrays.fill(row, Cell.BLANK);
        }
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows.length;
    }

    public Cell at(int column, int row) {
        return rows[row][column];
    }

    /// Puts a cell in its place; outside the grid, or wide in the last column, it is not put.
    void put(int column, int row, Cell cell) {
        boolean inside =
                column >= 0 && column + cell.columns() <= columns && row >= 0 && row < rows.length;
        if (!inside) {
            return;
        }
        hashes[row] = 0;
        pictures.removeIf(picture -> picture.covers(column, row));
        split(column, row);
        split(column + cell.columns(), row);
        rows[row][column] = cell;
        if (cell.columns() == 2) {
            rows[row][column + 1] = Cell.rightHalf(cell.style());
        }
    }

    /// Makes blanks of a wide cell that reaches across the edge to the left of `column`.
    private void split(int column, int row) {
        if (column < columns && rows[row][column].isRightHalf()) {
            rows[row][column] = Cell.blank(rows[row][column].style());
            rows[row][column - 1] = Cell.blank(rows[row][column - 1].style());
        }
    }

    /// What stands over the cells, where the terminal can show it; whatever is put there later is
    /// before it.
    public List<PlacedPicture> pictures() {
        return List.copyOf(pictures);
    }

    void picture(PlacedPicture picture) {
        pictures.add(picture);
    }

    public Optional<Position> cursor() {
        return cursor;
    }

    void cursor(Position position) {
        cursor = Optional.of(position);
    }

    /// The thing of a list that stands in a row, if one does.
    public Optional<ListedRow> listed(int row) {
        return row >= 0 && row < rows.length ? Optional.ofNullable(listed[row]) : Optional.empty();
    }

    void listed(int row, ListedRow what) {
        if (row >= 0 && row < rows.length) {
            listed[row] = what;
        }
    }

    /// The text of a row, without the blanks at its end.
    public String line(int row) {
        StringBuilder line = new StringBuilder();
        for (Cell cell : rows[row]) {
            line.append(cell.text());
        }
        return line.toString().stripTrailing();
    }

    /// The text of all rows.
    public List<String> lines() {
        return IntStream.range(0, rows.length).mapToObj(this::line).toList();
    }

    /// A row is compared with dozens of others when it is looked for where it moved to.
    boolean sameRow(int row, Grid other, int otherRow) {
        return hash(row) == other.hash(otherRow) && Arrays.equals(rows[row], other.rows[otherRow]);
    }

    private int hash(int row) {
        int hash = hashes[row];
        if (hash == 0) {
            for (Cell cell : rows[row]) {
                hash = 31 * hash + cell.text().hashCode();
            }
            hashes[row] = hash;
        }
        return hash;
    }
}
