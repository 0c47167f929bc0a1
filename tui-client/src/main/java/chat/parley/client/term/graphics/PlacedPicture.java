package chat.parley.client.term.graphics;

/// A picture on the screen, and the cells that it covers, counted from 0.
public record PlacedPicture(Raster picture, int column, int row, int columns, int rows) {

    /// Whether it covers a cell.
    public boolean covers(int x, int y) {
        return x >= column && x < column + columns && y >= row && y < row + rows;
    }
}
