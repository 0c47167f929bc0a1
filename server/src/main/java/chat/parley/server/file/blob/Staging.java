package chat.parley.server.file.blob;

import chat.parley.protocol.Id;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The files that come, each in a file of a directory until it is whole: as long as that file is,
/// so much has come. Whoever uploads one may be cut off and go on, and the server start again.
///
/// Safe for any number of threads, which it blocks. Two that write one file at once do not mix what
/// they write: each says where its part begins, and only one can be right.
public final class Staging {
    private static final String WHOLE = ".whole";
    private static final String PREVIEW = ".preview";
    private static final Pattern NAME =
            Pattern.compile("([1-9][0-9]{0,18})(\\" + WHOLE + "|\\" + PREVIEW + ")?");
    private static final int LOCKS = 64;

    private final Path directory;
    private final Object[] locks = new Object[LOCKS];

    /// Has them in a directory, which is made.
    public Staging(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory);
        for (int i = 0; i < LOCKS; i++) {
            locks[i] = new Object();
        }
    }

    /// Makes room for a file that has no byte yet.
    public void begin(Id file) throws IOException {
        Files.createFile(path(file));
    }

    /// How many bytes of a file have come.
    public long received(Id file) throws IOException {
        synchronized (lock(file)) {
            return Math.max(size(path(file)), size(whole(file)));
        }
    }

    private static long size(Path path) throws IOException {
        try {
            return Files.size(path);
        } catch (NoSuchFileException _) {
            return 0;
        }
    }

    /// Adds a part to the end of a file. Nothing is added to one that was ended.
    ///
    /// @param offset where it begins
    /// @return false if that is not the end: nothing is written
    /// @throws IOException if it cannot be written; then as much as before is there
    public boolean append(Id file, long offset, ByteBuffer part) throws IOException {
        synchronized (lock(file)) {
            if (Files.exists(whole(file))) {
                return !part.hasRemaining() && size(whole(file)) == offset;
            }
            try (FileChannel channel =
                    FileChannel.open(
                            path(file), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                if (channel.size() != offset) {
                    return false;
                }
                write(channel, offset, part);
                return true;
            }
        }
    }

    private static void write(FileChannel channel, long offset, ByteBuffer part)
            throws IOException {
        long at = offset;
        try {
            while (part.hasRemaining()) {
                at += channel.write(part, at);
            }
        } catch (IOException e) {
            channel.truncate(offset);
            throw e;
        }
    }

    /// Ends a file: what it holds now is what it will hold, so that it can be looked at and kept.
    /// May be done again.
    ///
    /// @return where it is, for whoever takes it
    public Path end(Id file) throws IOException {
        synchronized (lock(file)) {
            Path whole = whole(file);
            if (Files.exists(path(file))) {
                Files.move(path(file), whole, StandardCopyOption.ATOMIC_MOVE);
            } else if (!Files.exists(whole)) {
                Files.createFile(whole); // of one without a byte
            }
            return whole;
        }
    }

    /// Puts the small picture of a file beside it.
    ///
    /// @return where it is, for whoever takes it
    public Path preview(Id file, byte[] picture) throws IOException {
        synchronized (lock(file)) {
            return Files.write(preview(file), picture);
        }
    }

    /// Forgets a file; does nothing where there is none.
    public void discard(Id file) throws IOException {
        synchronized (lock(file)) {
            Files.deleteIfExists(path(file));
            Files.deleteIfExists(whole(file));
            Files.deleteIfExists(preview(file));
        }
    }

    /// Tells all of which something is there, in no order; one may be told more than once.
    public void each(Consumer<Id> consumer) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches()) {
                    consumer.accept(Id.parse(name.group(1)));
                }
            }
        }
    }

    private Path path(Id file) {
        return directory.resolve(file.toString());
    }

    private Path whole(Id file) {
        return directory.resolve(file + WHOLE);
    }

    private Path preview(Id file) {
        return directory.resolve(file + PREVIEW);
    }

    private Object lock(Id file) {
        return locks[Math.floorMod(file.hashCode(), LOCKS)];
    }
}
