package chat.parley.server.file.media;

import chat.parley.server.file.media.MediaInfo.Extent;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import org.jspecify.annotations.Nullable;

/// Makes small pictures of large ones, for whoever looks before downloading. A picture is thinned
/// out as it is read; those with too many pixels even for that have none. One is made at a time,
/// for readers of some forms keep all of a picture, twelve bytes a pixel at most.
public final class Previews {
    /// The most pixels that a picture may have to be looked at: an 8K screen's.
    static final long MOST_PIXELS = 1L << 25;

    /// No row is longer, for at least one is in memory whole.
    static final int LONGEST_SIDE = 65_535;

    /// The longer side of a small picture: two pixels a row of a large terminal, and to spare.
    static final int SIDE = 320;

    /// A picture as it is read has up to so many times the pixels of a small one in each direction.
    private static final int SPARE = 2;

    /// Which pictures are looked at, for the document.
    public static String bound() {
        return MOST_PIXELS + ", " + LONGEST_SIDE + " a side";
    }

    /// The small picture of a file, in PNG.
    ///
    /// @param type that the file was found to have
    /// @return empty if it cannot be read as a picture of that type, or has too many pixels
    public synchronized Optional<byte[]> of(Path file, String type) {
        return PictureFile.look(file, type, Previews::thinned).map(Previews::png);
    }

    private static @Nullable BufferedImage thinned(ImageReader reader) throws IOException {
        Extent extent = new Extent(reader.getWidth(0), reader.getHeight(0));
        int longer = Math.max(extent.width(), extent.height());
        if (extent.pixels() > MOST_PIXELS || longer > LONGEST_SIDE) {
            return null;
        }
        ImageReadParam every = reader.getDefaultReadParam();
        int step = Math.max(1, longer / (SIDE * SPARE));
        every.setSourceSubsampling(step, step, 0, 0);
        return scaled(reader.read(0, every));
    }

    private static BufferedImage scaled(BufferedImage picture) {
        double factor =
                Math.min(1, SIDE / (double) Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * factor));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = small.createGraphics();
        try {
            graphics.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(picture, 0, 0, width, height, null);
        } finally {
            graphics.dispose();
        }
        return small;
    }

    private static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing but memory is written to
        }
        return bytes.toByteArray();
    }
}
