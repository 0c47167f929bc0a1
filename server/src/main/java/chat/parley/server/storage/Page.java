package chat.parley.server.storage;

import java.util.List;

/// A part of a list, and whether the list goes on behind it.
public record Page<T>(List<T> rows, boolean more) {
    public Page {
        rows = List.copyOf(rows);
    }

    /// At most `limit` of what was found. To know whether there is more, one more than that has to
    /// be looked for.
    public static <T> Page<T> of(List<T> found, int limit) {
        boolean more = found.size() > limit;
        return new Page<>(more ? found.subList(0, limit) : found, more);
    }
}
