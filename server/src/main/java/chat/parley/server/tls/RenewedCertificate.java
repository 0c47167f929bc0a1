package chat.parley.server.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks from time to time whether the certificate's files have been renewed, and hands on what
/// they have become. While a renewal is half done, or wrong, the certificate before it stays.
public final class RenewedCertificate {
    private static final Logger log = LoggerFactory.getLogger(RenewedCertificate.class);

    private final InstantSource clock;
    private final Consumer<ServerCertificate> taken;
    private TlsFiles files;
    private ServerCertificate current;
    private List<Mark> seen;

    /// What was warned of last: said once, and again when it has changed.
    private List<String> warned = List.of();

    /// How a file looked.
    private record Mark(Path file, @Nullable FileTime changed, long bytes) {}

    /// Begins with files that are read now.
    ///
    /// @param taken gets what the files become, each time that they do
    /// @throws IllegalArgumentException saying what is wrong with them
    public RenewedCertificate(
            TlsFiles files, InstantSource clock, Consumer<ServerCertificate> taken) {
        this.files = files;
        this.clock = clock;
        this.taken = taken;
        seen = marks(files);
        current = ServerCertificate.read(files);
        warn();
    }

    public ServerCertificate current() {
        return current;
    }

    /// Looks whether there is anything new, from a thread that may wait for the disk.
    public synchronized void look() {
        List<Mark> now = marks(files);
        if (!now.equals(seen)) {
            seen = now;
            try {
                take(ServerCertificate.read(files));
            } catch (IllegalArgumentException e) {
                log.warn("the certificate stays as it was: {}", e.getMessage());
            }
        }
        warn();
    }

    /// Reads the files again, or others, at once.
    ///
    /// @return whether it is another certificate than before
    /// @throws IllegalArgumentException saying what is wrong with them; the one before it stays
    public synchronized boolean reload(TlsFiles from) {
        List<Mark> now = marks(from);
        ServerCertificate read = ServerCertificate.read(from);
        files = from;
        seen = now;
        boolean renewed = take(read);
        warn();
        return renewed;
    }

    private boolean take(ServerCertificate read) {
        if (read.equals(current)) {
            return false;
        }
        taken.accept(read);
        current = read;
        log.info(
                "the certificate was renewed, and is good until {}",
                read.chain().getFirst().getNotAfter().toInstant());
        return true;
    }

    private void warn() {
        List<String> warnings = current.warnings(clock.instant());
        if (!warnings.equals(warned)) {
            warnings.forEach(log::warn);
            warned = warnings;
        }
    }

    private static List<Mark> marks(TlsFiles files) {
        return Stream.of(
                        Optional.of(files.certificate()),
                        Optional.of(files.key()),
                        Optional.ofNullable(files.passwordFile()))
                .flatMap(Optional::stream)
                .map(RenewedCertificate::mark)
                .toList();
    }

    private static Mark mark(Path file) {
        try {
            return new Mark(file, Files.getLastModifiedTime(file), Files.size(file));
        } catch (IOException _) {
            return new Mark(file, null, 0); // gone: reading it says so
        }
    }
}
