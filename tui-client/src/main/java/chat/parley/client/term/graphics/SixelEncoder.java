package chat.parley.client.term.graphics;

import java.util.BitSet;
import java.util.List;

/// A picture in sixels: after the colours, bands of six rows, each drawn once a colour that is in
/// it; a character says which of six pixels of a column are to have it, and repetitions are
/// counted. As the VT330/340 Programmer Reference has it, chapter 14.
final class SixelEncoder {
    private static final int BAND = 6;
    private static final int COLORS = 256;
    private static final int PERCENT = 100;

    /// Shorter repetitions are written out.
    private static final int WORTH_COUNTING = 4;

    private final Raster picture;
    private final MedianCut palette;
    private final StringBuilder out = new StringBuilder();

    private SixelEncoder(Raster picture) {
        this.picture = picture;
        this.palette = new MedianCut(picture, COLORS);
    }

    /// The whole control sequence, in ASCII.
    ///
    /// @param opaque nothing shines through it
    static String encode(Raster opaque) {
        SixelEncoder encoder = new SixelEncoder(opaque);
        encoder.out
                .append("\u001bP0;1;0q\"1;1;")
                .append(opaque.width())
                .append(';')
                .append(opaque.height());
        encoder.colors();
        for (int top = 0; top < opaque.height(); top += BAND) {
            encoder.band(top);
        }
        return encoder.out.append("\u001b\\").toString();
    }

    private void colors() {
        List<Integer> colors = palette.colors();
        for (int i = 0; i < colors.size(); i++) {
            int color = colors.get(i);
            out.append('#').append(i).append(";2");
            for (int shift = 16; shift >= 0; shift -= 8) {
                out.append(';').append((((color >> shift) & 0xff) * PERCENT + 127) / 0xff);
            }
        }
    }

    private void band(int top) {
        int rows = Math.min(BAND, picture.height() - top);
        byte[][] sixels = new byte[palette.colors().size()][];
        BitSet used = new BitSet();
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < picture.width(); x++) {
                int color = palette.indexOf(picture.at(x, top + y));
                if (sixels[color] == null) {
                    sixels[color] = new byte[picture.width()];
                    used.set(color);
                }
                sixels[color][x] |= (byte) (1 << y);
            }
        }
        used.stream().forEach(color -> line(color, sixels[color]));
        out.append('-');
    }

    private void line(int color, byte[] sixels) {
        out.append('#').append(color);
        for (int x = 0, end; x < sixels.length; x = end) {
            end = x + 1;
            while (end < sixels.length && sixels[end] == sixels[x]) {
                end++;
            }
            boolean nothingFollows = end == sixels.length && sixels[x] == 0;
            if (!nothingFollows) {
                run((char) ('?' + sixels[x]), end - x);
            }
        }
        out.append('$');
    }

    private void run(char sixel, int length) {
        if (length < WORTH_COUNTING) {
            out.repeat(sixel, length);
        } else {
            out.append('!').append(length).append(sixel);
        }
    }
}
