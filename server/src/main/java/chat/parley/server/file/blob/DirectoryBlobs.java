package chat.parley.server.file.blob;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/// Content in files of a directory, by the first two digits of its hash: `ab/abcd…`. A file is
/// moved to its place when it is whole and flushed, so that there is never a part of one.
public final class DirectoryBlobs implements BlobStore {
    private static final int PREFIX = 2;

    private final Path directory;

    /// Keeps content in a directory, which is made.
    public DirectoryBlobs(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory);
    }

    @Override
    public void keep(ContentHash hash, Path file) throws IOException {
        Path place = place(hash);
        if (Files.exists(place)) {
            Files.delete(file);
        } else {
            flush(file);
            Files.createDirectories(parent(place));
            Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
        }
        flush(parent(place)); // also of what another has just moved there
        flush(directory);
    }

    /// Of a directory what is flushed are the names in it.
    private static void flush(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public InputStream open(ContentHash hash, long from) throws IOException {
        FileChannel channel = FileChannel.open(place(hash), StandardOpenOption.READ);
        try {
            return Channels.newInputStream(channel.position(from));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public long size(ContentHash hash) throws IOException {
        return Files.size(place(hash));
    }

    @Override
    public void delete(ContentHash hash) throws IOException {
        Files.deleteIfExists(place(hash));
    }

    @Override
    public void each(Consumer<ContentHash> consumer) throws IOException {
        try (DirectoryStream<Path> parents = Files.newDirectoryStream(directory)) {
            for (Path parent : parents) {
                eachIn(parent, consumer);
            }
        }
    }

    private static void eachIn(Path parent, Consumer<ContentHash> consumer) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(parent)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (ContentHash.isOne(name)) {
                    consumer.accept(new ContentHash(name));
                }
            }
        }
    }

    @Override
    public long room() throws IOException {
        return Files.getFileStore(directory).getUsableSpace();
    }

    private Path place(ContentHash hash) {
        return directory.resolve(hash.hex().substring(0, PREFIX)).resolve(hash.hex());
    }

    private Path parent(Path place) {
        Path parent = place.getParent();
        return parent == null ? directory : parent;
    }
}
