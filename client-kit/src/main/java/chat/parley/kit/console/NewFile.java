package chat.parley.kit.console;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;

/// Files that are there whole or not at all, and never in the place of others.
public final class NewFile {
    private NewFile() {}

    /// Writes all of a file.
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /// Writes a file beside its place, and gives it its name when all of it is there.
    ///
    /// @throws FileAlreadyExistsException if something has the name already
    public static void save(Path file, Content content) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        String name = ".parley-%016x.part".formatted(new Random().nextLong());
        Path part = file.toAbsolutePath().resolveSibling(name);
        try {
            try (OutputStream out =
                    new BufferedOutputStream(
                            Files.newOutputStream(part, StandardOpenOption.CREATE_NEW))) {
                content.writeTo(out);
            }
            Files.move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
