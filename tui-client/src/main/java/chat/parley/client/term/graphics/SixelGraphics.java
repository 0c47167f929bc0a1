package chat.parley.client.term.graphics;

import java.util.LinkedHashMap;
import java.util.Map;

/// Pictures in sixels, which belong to the screen as its characters do: where cells are written, a
/// picture is gone. What was encoded is kept for the last few. One thread draws.
final class SixelGraphics {
    private static final int MOST_KEPT = 16;
    private static final int BLACK = 0;

    private final Map<Wanted, String> encoded = new LinkedHashMap<>(MOST_KEPT, 0.75f, true);

    /// A picture in a size, in pixels.
    private record Wanted(Raster picture, int width, int height) {}

    /// Shows a picture where the cursor stands.
    String placed(PlacedPicture one, CellSize cell) {
        Wanted wanted =
                new Wanted(one.picture(), one.columns() * cell.width(), one.rows() * cell.height());
        String known = encoded.get(wanted);
        if (known != null) {
            return known;
        }
        if (encoded.size() >= MOST_KEPT) {
            encoded.remove(encoded.keySet().iterator().next());
        }
        String made =
                SixelEncoder.encode(
                        wanted.picture().scaled(wanted.width(), wanted.height()).on(BLACK));
        encoded.put(wanted, made);
        return made;
    }
}
