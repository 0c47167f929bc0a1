package chat.parley.client.state.store;

import chat.parley.kit.console.ConsoleText;
import chat.parley.kit.profile.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/// The right to a profile's files: one process at a time has it. It ends with the process, however
/// that ends.
final class ProfileLock implements AutoCloseable {
    private final FileChannel channel;

    private ProfileLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Takes the lock; empty when another has it.
    static Optional<ProfileLock> take(Path file) {
        PrivateFiles.directory(file.resolveSibling(""));
        try {
            FileChannel channel =
                    FileChannel.open(
                            file,
                            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------")));
            if (isTaken(channel)) {
                return Optional.of(new ProfileLock(channel));
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw PrivateFiles.trouble(ConsoleText.UNWRITABLE, file, e);
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
