package chat.parley.client.term;

import chat.parley.client.term.color.ColorDepth;
import chat.parley.client.term.graphics.PictureLayer;
import chat.parley.kit.text.Widths;
import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.screen.Screen.RefreshType;
import com.googlecode.lanterna.screen.TerminalScreen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Shows pictures on the terminal, each time sending what changed since the last: nothing where
/// nothing did. One thread draws, the UI's; resizing may come from any.
public final class Display {
    private final StreamTty terminal;
    private final TerminalScreen screen;
    private final ScreenCells cells;
    private final ColorDepth colors;
    private final PictureLayer pictures = new PictureLayer();
    private volatile Widths widths;
    private volatile boolean stale = true;
    private @Nullable Grid shown;

    Display(StreamTty terminal, ColorDepth colors, Widths widths) {
        this.terminal = terminal;
        this.colors = colors;
        this.cells = new ScreenCells(colors);
        this.widths = widths;
        try {
            this.screen = new TerminalScreen(terminal);
            this.screen.startScreen();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // Our stream throws none.
        }
    }

    /// How many colours it shows.
    public ColorDepth colors() {
        return colors;
    }

    public Widths widths() {
        return widths;
    }

    /// Measures anew, from the next picture on.
    public void widths(Widths now) {
        widths = now;
        terminal.widths(now);
        stale = true;
    }

    /// Whether the terminal draws joined emoji as one; as long as it has not answered, it is taken
    /// to.
    public boolean joins() {
        return terminal.joins();
    }

    /// Whether the terminal draws joined emoji as one, from the next picture on.
    void joins(boolean joined) {
        terminal.joins(joined);
        stale = true;
    }

    /// What it shows as pixels, where it can.
    public PictureLayer pictures() {
        return pictures;
    }

    /// Lets the next picture be sent whole: Ctrl-L, or after someone else wrote on the terminal.
    public void repaint() {
        stale = true;
    }

    /// Has a picture painted, in the size that the terminal has now, and shows it.
    public void draw(Consumer<Painter> picture) {
        if (screen.doResizeIfNecessary() != null) {
            stale = true;
        }
        TerminalSize size = screen.getTerminalSize();
        Grid grid = new Grid(size.getColumns(), size.getRows());
        picture.accept(new Painter(grid, widths));
        try {
            show(grid);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // Our stream throws none.
        }
    }

    private void show(Grid grid) throws IOException {
        Grid before = stale || pictures.needsRepaint(grid.pictures()) ? null : shown;
        stale = false;
        Optional<ScrollRegion> moved =
                before == null || pictures.concerns(grid.pictures())
                        ? Optional.empty()
                        : ScrollRegion.between(before, grid);
        moved.ifPresent(
                band -> screen.scrollLines(band.firstRow(), band.lastRow(), band.distance()));
        for (int row = 0; row < grid.rows(); row++) {
            if (before == null || !stands(grid, row, before, moved)) {
                copyRow(grid, row);
            }
        }
        screen.setCursorPosition(
                grid.cursor().map(at -> new TerminalPosition(at.column(), at.row())).orElse(null));
        if (before == null) {
            terminal.forget();
        }
        screen.refresh(before == null ? RefreshType.COMPLETE : RefreshType.DELTA);
        terminal.draw(pictures.update(grid.pictures(), before == null));
        shown = grid;
    }

    /// Whether a row is there already, where what only moved has moved.
    private static boolean stands(Grid grid, int row, Grid before, Optional<ScrollRegion> moved) {
        int source = moved.map(band -> band.source(row)).orElse(row);
        return source >= 0 && grid.sameRow(row, before, source);
    }

    private void copyRow(Grid grid, int row) {
        for (int column = 0; column < grid.columns(); column++) {
            Cell cell = grid.at(column, row);
            if (!cell.isRightHalf()) {
                screen.setCharacter(column, row, cells.of(cell));
            }
        }
    }
}
