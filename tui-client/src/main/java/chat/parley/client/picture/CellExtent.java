package chat.parley.client.picture;

import chat.parley.client.term.graphics.CellSize;
import chat.parley.client.term.graphics.Raster;

/// How many cells a picture takes.
public record CellExtent(int columns, int rows) {

    /// As large as fits, in the picture's proportions; a small one is not drawn larger than a pixel
    /// a column.
    ///
    /// @param most how many cells there are for it
    /// @param cell how large they are
    public static CellExtent of(Raster picture, CellExtent most, CellSize cell) {
        double proportion = (double) cell.width() / cell.height();
        double columns = Math.min(most.columns(), picture.width());
        double rows = columns * picture.height() / picture.width() * proportion;
        if (rows > most.rows()) {
            columns *= most.rows() / rows;
            rows = most.rows();
        }
        return new CellExtent(atLeastOne(columns), atLeastOne(rows));
    }

    private static int atLeastOne(double cells) {
        return Math.max(1, (int) Math.round(cells));
    }
}
