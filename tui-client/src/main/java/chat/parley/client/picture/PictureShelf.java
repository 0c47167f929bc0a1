package chat.parley.client.picture;

import chat.parley.client.look.StyledLine;
import chat.parley.client.term.color.ColorDepth;
import chat.parley.client.term.graphics.CellSize;
import chat.parley.client.term.graphics.Raster;
import chat.parley.protocol.Id;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The pictures that were asked for, by their files, and how this terminal draws them. Immutable.
///
/// @param cells how it draws where it takes no pixels
/// @param cell how large its cells are
public record PictureShelf(Map<Id, Shown> pictures, CellPicture cells, CellSize cell) {
    /// With none, for a terminal without colours.
    public static final PictureShelf EMPTY =
            new PictureShelf(Map.of(), new CellPicture(ColorDepth.NONE, true), CellSize.USUAL);

    /// As many are kept.
    public static final int MOST = 16;

    /// No picture is larger, so that the words around it stay in view.
    private static final CellExtent MOST_CELLS = new CellExtent(64, 20);

    /// What there is of a picture.
    public sealed interface Shown {}

    /// It is on its way.
    public record Coming() implements Shown {}

    /// It cannot be had, or is none.
    public record Missing() implements Shown {}

    public record Ready(Raster picture) implements Shown {}

    public PictureShelf {
        pictures = Map.copyOf(pictures);
    }

    /// What there is of the picture of a file; empty where nobody asked for it.
    public Optional<Shown> of(Id file) {
        return Optional.ofNullable(pictures.get(file));
    }

    /// A picture in lines that begin at a column.
    ///
    /// @param room for it
    public List<StyledLine> lines(Raster picture, int column, CellExtent room) {
        CellExtent most =
                new CellExtent(
                        Math.clamp(room.columns(), 1, MOST_CELLS.columns()),
                        Math.clamp(room.rows(), 1, MOST_CELLS.rows()));
        return cells.lines(picture, CellExtent.of(picture, most, cell), column);
    }
}
