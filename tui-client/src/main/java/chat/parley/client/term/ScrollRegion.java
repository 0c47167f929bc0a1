package chat.parley.client.term;

import java.util.Optional;
import java.util.stream.IntStream;

/// A band of rows, first to last, whose content moved: upwards by a positive distance. A terminal
/// that scrolls the band itself needs to be sent a few bytes instead of every row in it.
record ScrollRegion(int firstRow, int lastRow, int distance, int rowsSaved) {
    private static final int WORTH_ROWS = 2;

    /// The move that saves most rows between two pictures of one size, if any is worth it.
    static Optional<ScrollRegion> between(Grid before, Grid after) {
        int rows = after.rows();
        long changed =
                IntStream.range(0, rows).filter(row -> !after.sameRow(row, before, row)).count();
        Optional<ScrollRegion> best = Optional.empty();
        for (int distance = 1; changed >= WORTH_ROWS && distance <= rows / 2; distance++) {
            best = better(best, longestRun(before, after, distance));
            best = better(best, longestRun(before, after, -distance));
        }
        return best;
    }

    /// The row that has come to stand here; -1 where scrolling left a blank one.
    int source(int row) {
        if (row < firstRow || row > lastRow) {
            return row;
        }
        int source = row + distance;
        return source < firstRow || source > lastRow ? -1 : source;
    }

    private static Optional<ScrollRegion> better(Optional<ScrollRegion> one, ScrollRegion other) {
        int best = one.map(ScrollRegion::rowsSaved).orElse(WORTH_ROWS - 1);
        return other.rowsSaved > best ? Optional.of(other) : one;
    }

    /// The run of rows, shifted by this distance, that saves most.
    private static ScrollRegion longestRun(Grid before, Grid after, int distance) {
        ScrollRegion best = new ScrollRegion(0, 0, distance, 0);
        int begin = Math.max(0, -distance);
        int end = after.rows() - Math.max(0, distance);
        int first = begin;
        int saved = 0;
        for (int row = begin; row < end; row++) {
            if (!after.sameRow(row, before, row + distance)) {
                first = row + 1;
                saved = 0;
                continue;
            }
            saved += after.sameRow(row, before, row) ? 0 : 1;
            if (saved - Math.abs(distance) > best.rowsSaved) {
                best = band(first, row, distance, saved - Math.abs(distance));
            }
        }
        return best;
    }

    private static ScrollRegion band(int first, int last, int distance, int saved) {
        return new ScrollRegion(
                first + Math.min(0, distance), last + Math.max(0, distance), distance, saved);
    }
}
