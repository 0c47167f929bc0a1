package chat.parley.client.picture;

import chat.parley.client.term.graphics.Raster;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// Reads the small pictures that servers make of large ones, whatever comes in their place: what
/// says that it is larger than they are is not looked at, and what is broken is none. Takes its
/// time: never on the loop's thread.
public final class PictureDecoder {
    /// Servers make none that is longer; some room for those of a later version.
    private static final int LONGEST_SIDE = 2_048;

    static {
        ImageIO.setUseCache(false); // no files of its own
    }

    private PictureDecoder() {}

    /// The picture, if it is one.
    public static Optional<Raster> decode(byte[] content) {
        try (ImageInputStream in =
                ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            return readers.hasNext() ? read(readers.next(), in) : Optional.empty();
        } catch (IOException | RuntimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<Raster> read(ImageReader reader, ImageInputStream in)
            throws IOException {
        try {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (Math.max(width, height) > LONGEST_SIDE) {
                return Optional.empty();
            }
            BufferedImage image = reader.read(0);
            return Optional.of(
                    new Raster(width, height, image.getRGB(0, 0, width, height, null, 0, width)));
        } finally {
            reader.dispose();
        }
    }
}
