package chat.parley.client.transfer;

import chat.parley.protocol.model.file.FileName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The files that were opened with other programs: with mode 0600 in a directory with 0700, as long
/// as the client runs. From any thread.
final class OpenedFiles implements AutoCloseable {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final List<Path> made = new ArrayList<>();
    private @Nullable Path directory;
    private boolean closed;

    /// An empty file for a name that a server says.
    ///
    /// @throws IOException also if all is over
    synchronized Path create(String name) throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        Path in = directory;
        if (in == null) {
            in = Files.createTempDirectory("parley-"); // 0700, as its documentation says
            directory = in;
        }
        Path file = in.resolve(made.size() + 1 + "-" + FileName.cleaned(name));
        made.add(file);
        return Files.createFile(file, OWNER_FILE);
    }

    /// Nothing is left of them.
    @Override
    public synchronized void close() {
        closed = true;
        try {
            for (Path file : made) {
                Files.deleteIfExists(file);
            }
            if (directory != null) {
                Files.deleteIfExists(directory);
            }
        } catch (IOException _) {
            // the system clears up what is temporary
        }
    }
}
