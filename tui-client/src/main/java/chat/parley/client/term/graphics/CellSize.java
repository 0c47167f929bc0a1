package chat.parley.client.term.graphics;

/// How many pixels a cell of a terminal has, as it tells.
public record CellSize(int width, int height) {
    /// Where nothing was told: about twice as high as wide, as most are.
    public static final CellSize USUAL = new CellSize(10, 20);

    private static final int MOST = 200;

    /// Whether this can be true.
    public boolean isSane() {
        return width > 1 && height > 1 && width <= MOST && height <= MOST;
    }
}
