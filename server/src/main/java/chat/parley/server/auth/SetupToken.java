package chat.parley.server.auth;

import chat.parley.server.access.Administrators;
import chat.parley.server.storage.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The proof that somebody is the host: a file that only the host can read, whose content makes the
/// first administrator. It is there while nobody administers the server, and no longer.
public final class SetupToken {
    private static final Logger log = LoggerFactory.getLogger(SetupToken.class);
    private static final int BYTES = 24;

    private final Path file;

    /// The token of the server that keeps its data in a directory.
    public SetupToken(Path data) {
        this.file = data.resolve("setup-token");
    }

    /// Where it lies, if it does.
    public Optional<Path> file() {
        return Files.exists(file) ? Optional.of(file) : Optional.empty();
    }

    /// Puts it there at a start if nobody administers the server, and else away.
    public void prepare(Database database, Administrators administrators) {
        if (database.read(administrators::exist)) {
            remove();
        } else if (read().isEmpty()) {
            write();
            log.info("there is no administrator yet: the setup token is in {}", file);
        }
    }

    /// Takes it away, for it is void.
    public void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be deleted", e);
        }
    }

    /// Its value, if it is there.
    public Optional<String> read() {
        try {
            String value = Files.readString(file).strip();
            return value.isEmpty() ? Optional.empty() : Optional.of(value);
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /// Whether somebody knows it. How long this takes tells nothing of how nearly they do.
    boolean matches(String presented) {
        byte[] given = presented.strip().getBytes(StandardCharsets.UTF_8);
        return read().map(value -> value.getBytes(StandardCharsets.UTF_8))
                .map(value -> MessageDigest.isEqual(value, given))
                .orElse(false);
    }

    private void write() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n";
        try {
            Files.deleteIfExists(file); // one that a crash left empty
            Files.createFile(file, nobodyElses());
            Files.writeString(file, value, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }

    private FileAttribute<?>[] nobodyElses() {
        Set<String> views = file.getFileSystem().supportedFileAttributeViews();
        return views.contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
