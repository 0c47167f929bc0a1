package chat.parley.client.picture;

import chat.parley.client.look.PicturePart;
import chat.parley.client.look.StyledLine;
import chat.parley.client.look.StyledLine.Piece;
import chat.parley.client.term.Style;
import chat.parley.client.term.color.Color;
import chat.parley.client.term.color.ColorDepth;
import chat.parley.client.term.graphics.Raster;
import java.util.ArrayList;
import java.util.List;

/// A picture in cells: two pixels in each, one above the other, where half blocks are one column
/// wide; one where they are not; and signs of different darkness where there are no colours.
public final class CellPicture {
    private static final String UPPER = "▀";
    private static final String LOWER = "▄";
    private static final String BLANK = " ";

    /// From dark to light.
    private static final String RAMP = " .:-=+*#%@";

    private static final int VISIBLE = 0x80;

    private final ColorDepth colors;
    private final boolean halves;

    /// For a terminal.
    ///
    /// @param halves whether half a block takes one column there
    public CellPicture(ColorDepth colors, boolean halves) {
        this.colors = colors;
        this.halves = halves;
    }

    /// The lines of a picture.
    ///
    /// @param column where they begin
    public List<StyledLine> lines(Raster picture, CellExtent extent, int column) {
        boolean doubled = halves && colors != ColorDepth.NONE;
        Raster fitting =
                picture.scaled(extent.columns(), doubled ? 2 * extent.rows() : extent.rows());
        List<StyledLine> lines = new ArrayList<>();
        for (int row = 0; row < extent.rows(); row++) {
            PicturePart part =
                    new PicturePart(picture, row, column, extent.columns(), extent.rows());
            lines.add(new StyledLine(pieces(fitting, row, column, doubled), part));
        }
        return lines;
    }

    private List<Piece> pieces(Raster picture, int row, int column, boolean doubled) {
        List<Piece> pieces = new ArrayList<>();
        for (int x = 0; x < picture.width(); x++) {
            Piece piece =
                    doubled
                            ? halves(picture.at(x, 2 * row), picture.at(x, 2 * row + 1), column + x)
                            : whole(picture.at(x, row), column + x);
            boolean goesOn = x > 0 && pieces.getLast().style().equals(piece.style());
            pieces.add(goesOn ? joined(pieces.removeLast(), piece) : piece);
        }
        return pieces;
    }

    private static Piece joined(Piece one, Piece next) {
        return new Piece(one.column(), one.text() + next.text(), one.style());
    }

    private Piece halves(int upper, int lower, int column) {
        if (!isVisible(upper) && !isVisible(lower)) {
            return new Piece(column, BLANK, Style.PLAIN);
        }
        if (!isVisible(upper)) {
            return new Piece(column, LOWER, Style.PLAIN.fg(color(lower)));
        }
        Style style = Style.PLAIN.fg(color(upper));
        return new Piece(column, UPPER, isVisible(lower) ? style.bg(color(lower)) : style);
    }

    private Piece whole(int pixel, int column) {
        if (!isVisible(pixel)) {
            return new Piece(column, BLANK, Style.PLAIN);
        }
        if (colors != ColorDepth.NONE) {
            return new Piece(column, BLANK, Style.PLAIN.bg(color(pixel)));
        }
        int place = brightness(pixel) * (RAMP.length() - 1) / 0xff;
        return new Piece(column, RAMP.substring(place, place + 1), Style.PLAIN);
    }

    /// What the terminal can show, so that what looks the same is written in one piece.
    private Color color(int pixel) {
        return colors.reduce(Color.rgb(pixel));
    }

    private static boolean isVisible(int pixel) {
        return pixel >>> 24 >= VISIBLE;
    }

    /// As the eye weighs the parts of a colour (ITU-R BT.601).
    private static int brightness(int pixel) {
        return (299 * ((pixel >> 16) & 0xff) + 587 * ((pixel >> 8) & 0xff) + 114 * (pixel & 0xff))
                / 1_000;
    }
}
