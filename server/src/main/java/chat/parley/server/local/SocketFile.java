package chat.parley.server.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/// Where the socket lies: what is in its way, and who may open it.
record SocketFile(Path path) {
    /// `sun_path` of `sockaddr_un` holds 108 bytes on Linux, the last of them zero.
    private static final int MOST_BYTES = 107;

    /// Made absolute, for a socket outlives the directory that a shell is in.
    SocketFile {
        path = path.toAbsolutePath().normalize();
        int bytes = path.toString().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "the path of a socket has at most "
                            + MOST_BYTES
                            + " bytes, and "
                            + path
                            + " has "
                            + bytes
                            + ": set local.path to a shorter one");
        }
    }

    UnixDomainSocketAddress address() {
        return UnixDomainSocketAddress.of(path);
    }

    /// Removes what a server that was killed has left.
    ///
    /// @throws IllegalStateException if a server listens there, or it is something else
    void clear() {
        try {
            if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                return;
            }
            if (!isSocket()) {
                throw new IllegalStateException(path + " is in the way: it is no socket");
            }
            if (isLive()) {
                throw new IllegalStateException("another server listens on " + path);
            }
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be used", e);
        }
    }

    private boolean isSocket() throws IOException {
        return Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .isOther();
    }

    private boolean isLive() {
        try (SocketChannel channel = SocketChannel.open(address())) {
            return channel.isConnected();
        } catch (IOException _) {
            return false; // nobody accepts
        }
    }

    /// Lets only its owner open it.
    void makePrivate() {
        try {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be made private", e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be removed", e);
        }
    }
}
