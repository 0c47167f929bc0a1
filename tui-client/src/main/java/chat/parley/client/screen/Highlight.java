package chat.parley.client.screen;

import chat.parley.client.screen.key.ListKey;

/// Which row of a list keys act on, and which rows are shown around it.
public final class Highlight {
    private Highlight() {}

    /// The row that a key leads to.
    ///
    /// @param rows how many are shown at once
    public static int moved(ListKey key, int at, int size, int rows) {
        int step =
                switch (key) {
                    case UP -> -1;
                    case DOWN -> 1;
                    case PAGE_UP -> -rows;
                    case PAGE_DOWN -> rows;
                    case CHOOSE, BACK -> 0;
                };
        return within(at + step, size);
    }

    /// A row that exists; 0 in an empty list.
    public static int within(int at, int size) {
        return Math.clamp(at, 0, Math.max(0, size - 1));
    }

    /// The first row shown.
    public static int first(int at, int rows) {
        return Math.max(0, at - rows + 1);
    }
}
