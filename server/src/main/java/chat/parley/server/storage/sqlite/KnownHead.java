package chat.parley.server.storage.sqlite;

import chat.parley.server.storage.StorageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/// What a file beside a database knows of it: which one it is, and how many commits it had seen
/// when that was last written down.
///
/// @param id of the database
/// @param head how many commits it has seen at least
record KnownHead(String id, long head) {

    static Path beside(Path database) {
        return database.resolveSibling(database.getFileName() + "-head");
    }

    /// Reads the file; empty where there is none.
    ///
    /// @throws StorageException if it is damaged
    static Optional<KnownHead> read(Path database) {
        Path file = beside(database);
        try {
            List<String> lines = Files.readAllLines(file);
            return Optional.of(new KnownHead(lines.getFirst(), Long.parseLong(lines.get(1))));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException | RuntimeException _) {
            throw new StorageException(
                    file + " is damaged; what it should know is set anew by parleyd recover");
        }
    }

    /// Takes the place of what was known. It need not be on the disk at once: an older one is true,
    /// too.
    void write(Path database) {
        Path file = beside(database);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(fresh, id + "\n" + head + "\n");
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }
}
