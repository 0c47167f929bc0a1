package chat.parley.server.file.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Pictures as the JDK reads them, of the forms that it reads row by row, and without what they
/// carry beside their pixels.
final class PictureFile {
    private static final Logger log = LoggerFactory.getLogger(PictureFile.class);
    private static final Set<String> TYPES =
            Set.of("image/png", "image/jpeg", "image/gif", "image/bmp");

    static {
        ImageIO.setUseCache(false); // no files of its own
    }

    private PictureFile() {}

    /// Looks at a picture.
    @FunctionalInterface
    interface Look<T> {
        @Nullable T at(ImageReader picture) throws IOException;
    }

    /// What is seen of a picture; empty where it is none that can be read.
    static <T> Optional<T> look(Path file, String type, Look<T> look) {
        Iterator<ImageReader> readers =
                TYPES.contains(type)
                        ? ImageIO.getImageReadersByMIMEType(type)
                        : Collections.emptyIterator();
        if (!readers.hasNext()) {
            return Optional.empty();
        }
        ImageReader reader = readers.next();
        try (ImageInputStream content = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(content, true, true);
            return Optional.ofNullable(look.at(reader));
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            log.debug("a picture of the type {} cannot be read", type, e);
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }
}
