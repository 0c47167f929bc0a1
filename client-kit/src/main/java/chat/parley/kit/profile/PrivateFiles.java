package chat.parley.kit.profile;

import chat.parley.kit.console.ConsoleText;
import chat.parley.kit.console.UsageProblem;
import chat.parley.protocol.Sentence;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Files that only their owner can read: files with mode 0600 in directories with 0700.
///
/// What the system does not allow is a [UsageProblem] that names the file.
public final class PrivateFiles {
    private static final int KIB = 1024;
    private static final long LONGEST_BYTES = 1024 * KIB;

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_DIRECTORY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private PrivateFiles() {}

    /// Makes a directory and those above it that are missing.
    public static Path directory(Path directory) {
        try {
            return Files.createDirectories(directory, OWNER_DIRECTORY);
        } catch (IOException e) {
            throw trouble(ConsoleText.UNWRITABLE, directory, e);
        }
    }

    /// Reads a small file; empty when there is none.
    ///
    /// @throws UsageProblem also if it is none: a pipe would be read for ever
    public static Optional<byte[]> read(Path file) {
        try {
            boolean regular = Files.readAttributes(file, BasicFileAttributes.class).isRegularFile();
            if (!regular) {
                throw new UsageProblem(
                        ConsoleText.UNREADABLE, file, Sentence.of(ConsoleText.IN_THE_WAY));
            }
            if (Files.size(file) > LONGEST_BYTES) {
                throw new UsageProblem(ConsoleText.TOO_LONG, file, LONGEST_BYTES / KIB);
            }
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw trouble(ConsoleText.UNREADABLE, file, e);
        }
    }

    /// Writes a file so that at any moment, also after a power cut, either the old or the new
    /// content is there. Where it cannot be written, nothing else stays behind.
    public static void replace(Path file, byte[] content) {
        Path parent = directory(file.resolveSibling(""));
        try {
            Path written =
                    Files.createTempFile(parent, file.getFileName() + ".", ".new", OWNER_FILE);
            try {
                write(written, content);
                Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(written);
            }
        } catch (IOException e) {
            throw trouble(ConsoleText.UNWRITABLE, file, e);
        }
    }

    /// Whether there is something of that name.
    public static boolean isThere(String name) {
        return Files.exists(Path.of(name));
    }

    /// Writes a file that somebody has named as its content comes: it is there, whole, once all of
    /// it was written, in the place of what was there.
    ///
    /// @param content if it throws, everything stays as it was
    public static void write(String name, Consumer<PrintStream> content) {
        Path file = Path.of(name);
        Path whole = file.toAbsolutePath();
        try {
            Path written =
                    Files.createTempFile(
                            whole.getParent(), file.getFileName() + ".", ".new", OWNER_FILE);
            written.toFile().deleteOnExit(); // Ctrl-C
            try {
                write(written, content);
                Files.move(written, whole, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(written);
            }
        } catch (IOException e) {
            throw trouble(ConsoleText.UNWRITABLE, file, e);
        }
    }

    private static void write(Path file, Consumer<PrintStream> content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            PrintStream out =
                    new PrintStream(
                            new BufferedOutputStream(Channels.newOutputStream(channel)),
                            false,
                            StandardCharsets.UTF_8);
            content.accept(out);
            if (out.checkError()) {
                throw new IOException("not all of it could be written");
            }
            channel.force(true);
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /// Makes sure that files can be made in a directory, before anything depends on it.
    ///
    /// @throws UsageProblem if they cannot
    static void requireWritable(Path directory) {
        try {
            Files.delete(Files.createTempFile(directory(directory), "", ".new", OWNER_FILE));
        } catch (IOException e) {
            throw trouble(ConsoleText.UNWRITABLE, directory, e);
        }
    }

    /// Opens a file for a lock on it, made if need be.
    static FileChannel openLock(Path file) {
        directory(file.resolveSibling(""));
        try {
            return FileChannel.open(
                    file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), OWNER_FILE);
        } catch (IOException e) {
            throw trouble(ConsoleText.UNWRITABLE, file, e);
        }
    }

    /// The names of what lies in a directory, in their order, as many as are asked for; none where
    /// it is not there.
    static List<String> names(Path directory, int most) {
        try (Stream<Path> inside = Files.list(directory)) {
            return inside.map(one -> one.getFileName().toString()).sorted().limit(most).toList();
        } catch (NoSuchFileException | NotDirectoryException _) {
            return List.of();
        } catch (IOException e) {
            throw trouble(ConsoleText.UNREADABLE, directory, e);
        }
    }

    /// Deletes a file, or a directory with everything in it; nothing when it is not there. Whoever
    /// else deletes at the same time, as a link that has ended does, is in nobody's way.
    public static void delete(Path path) {
        while (Files.exists(path)) {
            try {
                for (Path each : deepestFirst(path)) {
                    Files.deleteIfExists(each);
                }
            } catch (NoSuchFileException _) {
                // somebody else was quicker; what is left is looked at again
            } catch (IOException e) {
                throw trouble(ConsoleText.UNWRITABLE, path, e);
            }
        }
    }

    private static List<Path> deepestFirst(Path path) throws IOException {
        try (Stream<Path> below = Files.walk(path)) {
            return below.sorted(Comparator.reverseOrder()).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// What the system says of a file, in words.
    ///
    /// @param what a phrase with room for the file and why
    public static UsageProblem trouble(ConsoleText what, Path file, IOException why) {
        return new UsageProblem(what, file, inWords(why));
    }

    private static Sentence inWords(IOException why) {
        return switch (why) {
            case AccessDeniedException _ -> Sentence.of(ConsoleText.NOT_PERMITTED);
            case NoSuchFileException _ -> Sentence.of(ConsoleText.NOT_THERE);
            case FileAlreadyExistsException _, NotDirectoryException _ ->
                    Sentence.of(ConsoleText.IN_THE_WAY);
            case FileSystemException system when system.getReason() != null ->
                    Sentence.quoted(system.getReason());
            default -> Sentence.quoted(String.valueOf(why.getMessage()));
        };
    }
}
