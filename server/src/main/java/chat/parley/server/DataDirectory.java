package chat.parley.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/// The directory where one server keeps everything, and which it keeps to itself: two servers never
/// share one.
public final class DataDirectory implements AutoCloseable {
    private static final String PID = "parleyd.pid";
    private static final String LOCK = "parleyd.lock";

    private final Path path;
    private final FileChannel lockFile;

    private DataDirectory(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /// What `parleyd status` sees of a running server.
    ///
    /// @param addresses the last is for clients
    record Running(long pid, List<String> addresses) {}

    /// Takes a directory for this process, making it if there is none.
    ///
    /// @throws IllegalStateException if another server has it
    public static DataDirectory open(Path path) {
        try {
            makePrivate(path);
            FileChannel lockFile =
                    FileChannel.open(
                            path.resolve(LOCK),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (!lock(lockFile)) {
                lockFile.close();
                throw new IllegalStateException("another server is running in " + path);
            }
            // the word of a server that was killed is not ours
            Files.deleteIfExists(path.resolve(PID));
            return new DataDirectory(path, lockFile);
        } catch (IOException e) {
            throw new UncheckedIOException("the data directory " + path + " cannot be used", e);
        }
    }

    /// Which server is running in a directory, if one is: it holds the lock, and has said so.
    static Optional<Running> running(Path path) {
        try (FileChannel lockFile =
                FileChannel.open(path.resolve(LOCK), StandardOpenOption.WRITE)) {
            if (lock(lockFile)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(path.resolve(PID));
            return Optional.of(
                    new Running(Long.parseLong(lines.getFirst()), lines.subList(1, lines.size())));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }

    /// Where the host's operator gets in.
    public Path socket() {
        return path.resolve("parley.sock");
    }

    public Path logs() {
        return path.resolve("log");
    }

    /// Leaves word of the process that is listening.
    ///
    /// @param addresses the last is for clients
    void announce(long pid, List<String> addresses) {
        try {
            Files.writeString(path.resolve(PID), pid + "\n" + String.join("\n", addresses) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("no pid file can be written to " + path, e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path.resolve(PID));
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be left in order", e);
        }
    }

    private static boolean lock(FileChannel file) throws IOException {
        try {
            FileLock lock = file.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException _) {
            return false; // another server of this very process
        }
    }

    private static void makePrivate(Path path) throws IOException {
        if (Files.exists(path)) {
            return;
        }
        Files.createDirectories(path);
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
