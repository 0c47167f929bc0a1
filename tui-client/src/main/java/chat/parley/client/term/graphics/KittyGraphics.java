package chat.parley.client.term.graphics;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;

/// The terminal graphics protocol of kitty, as its documentation has it: the pixels of a picture
/// are sent once and kept by the terminal under a number; then it is placed, and taken away. The
/// last few stay with the terminal. One thread draws.
final class KittyGraphics {
    /// Asks whether the terminal speaks this: one that does gives
    /// [GraphicsProtocol#KITTY_ANSWER].
    static final String QUESTION = "\u001b_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\u001b\\";

    /// How many pictures the terminal keeps for us.
    private static final int MOST_KEPT = 16;

    /// Others may have used the terminal before, and begin with low numbers.
    private static final int FIRST_NUMBER = 0x50_00_00;

    private static final int PIECE = 4_096;
    private static final String SILENTLY = ",q=2";

    /// Of the pictures that the terminal keeps, the least recently shown first.
    private final Map<Raster, Integer> numbers = new LinkedHashMap<>(MOST_KEPT, 0.75f, true);

    private int next = FIRST_NUMBER;

    /// Shows a picture where the cursor stands, which stays there.
    String placed(PlacedPicture one) {
        Integer number = numbers.get(one.picture());
        if (number != null) {
            return placement(number, one);
        }
        String room = numbers.size() < MOST_KEPT ? "" : forgotten(eldest());
        numbers.put(one.picture(), next);
        return room + transmission(next, one.picture()) + placement(next++, one);
    }

    /// Takes a picture away from wherever it stands.
    String removed(PlacedPicture one) {
        Integer number = numbers.get(one.picture());
        return number == null ? "" : command("a=d,d=i,i=" + number + SILENTLY, "");
    }

    /// Has the terminal forget all of them.
    String allForgotten() {
        StringBuilder out = new StringBuilder();
        while (!numbers.isEmpty()) {
            out.append(forgotten(eldest()));
        }
        return out.toString();
    }

    private Raster eldest() {
        return numbers.keySet().iterator().next();
    }

    private String forgotten(Raster picture) {
        return command("a=d,d=I,i=" + numbers.remove(picture) + SILENTLY, "");
    }

    private static String transmission(int number, Raster picture) {
        String data = Base64.getEncoder().encodeToString(deflated(picture));
        StringBuilder out = new StringBuilder();
        for (int at = 0; at < data.length(); at += PIECE) {
            int end = Math.min(data.length(), at + PIECE);
            String more = "m=" + (end < data.length() ? 1 : 0);
            String keys =
                    at > 0
                            ? more
                            : "a=t,f=32,o=z,s=%d,v=%d,i=%d,%s"
                                    .formatted(picture.width(), picture.height(), number, more);
            out.append(command(keys + SILENTLY, data.substring(at, end)));
        }
        return out.toString();
    }

    private static String placement(int number, PlacedPicture one) {
        String keys = "a=p,i=%d,c=%d,r=%d,C=1".formatted(number, one.columns(), one.rows());
        return command(keys + SILENTLY, "");
    }

    private static String command(String keys, String data) {
        return "\u001b_G" + keys + (data.isEmpty() ? "" : ";" + data) + "\u001b\\";
    }

    private static byte[] deflated(Raster picture) {
        ByteBuffer row = ByteBuffer.allocate(picture.width() * Integer.BYTES);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            for (int y = 0; y < picture.height(); y++) {
                row.clear();
                for (int x = 0; x < picture.width(); x++) {
                    row.putInt(Integer.rotateLeft(picture.at(x, y), 8)); // red, green, blue, alpha
                }
                out.write(row.array());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing but memory is written to
        }
        return bytes.toByteArray();
    }
}
