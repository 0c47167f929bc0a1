package chat.parley.server.storage.sqlite;

import chat.parley.server.job.Periodic;
import chat.parley.server.storage.StorageException;
import chat.parley.server.storage.StorageException.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Moves the write-ahead log into the database file, on a thread of its own and without holding up
/// the writer: a commit that had to do this itself would be the slow one that everybody notices.
///
/// The log begins anew only in a moment in which all of it is in the file and nobody writes. Under
/// steady load that moment never comes by itself, so the writer lends one between two commits: once
/// the log has half the length that it may have, as soon as most of it has just been moved and
/// little is left to do; and at its full length in any case.
final class Checkpoints implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Connection connection;
    private final Path database;
    private final Path logFile;
    private final long mostBytes;

    /// What the file system knows the database by; null where it knows no such thing.
    private final @Nullable Object file;

    private @Nullable Periodic periodic;

    /// Whether most of the log has been moved since the writer last lent a moment.
    private volatile boolean moved;

    /// What was last written down.
    private long head = -1;

    /// Makes one for a database, that does nothing yet.
    ///
    /// @param mostBytes how long the log may get
    Checkpoints(Connection connection, Path database, long mostBytes) {
        this.connection = connection;
        this.database = database;
        this.logFile = database.resolveSibling(database.getFileName() + "-wal");
        this.mostBytes = mostBytes;
        this.file = file();
    }

    /// Begins.
    ///
    /// @param failed told of every checkpoint that failed
    void start(Consumer<StorageException> failed) {
        periodic = Periodic.start("checkpoints", PAUSE, () -> tend(failed));
    }

    private void tend(Consumer<StorageException> failed) {
        try {
            requireFile();
            checkpoint("passive");
            moved = true;
            writeDown();
        } catch (StorageException e) {
            failed.accept(e);
            throw e;
        }
    }

    /// A database whose file was removed or exchanged takes what is written all the same, and
    /// nobody would ever read it.
    private void requireFile() {
        if (!Objects.equals(file, file())) {
            throw vanished(null);
        }
    }

    private @Nullable Object file() {
        try {
            return Files.readAttributes(database, BasicFileAttributes.class).fileKey();
        } catch (NoSuchFileException e) {
            throw vanished(e);
        } catch (IOException e) {
            throw SqliteDialect.failed("looking for " + database, e);
        }
    }

    private StorageException vanished(@Nullable NoSuchFileException cause) {
        return new StorageException(
                database + " was removed or exchanged while it was in use",
                cause == null ? new NoSuchFileException(database.toString()) : cause,
                Fault.BROKEN);
    }

    /// Has the file beside the database know how far it has come.
    private synchronized void writeDown() {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select id, head from identity")) {
            if (row.next() && row.getLong(2) != head) {
                head = row.getLong(2);
                new KnownHead(row.getString(1), head).write(database);
            }
        } catch (SQLException e) {
            throw SqliteDialect.failed("reading the database's identity", e);
        }
    }

    /// The writer is between two commits: here the log begins anew, if it is time.
    void lend() {
        long bytes = logBytes();
        if (bytes > mostBytes || (moved && bytes > mostBytes / 2)) {
            checkpoint("restart");
            moved = false;
        }
    }

    private long logBytes() {
        try {
            return Files.size(logFile);
        } catch (NoSuchFileException _) {
            return 0;
        } catch (IOException e) {
            throw SqliteDialect.failed("the size of " + logFile, e);
        }
    }

    private synchronized void checkpoint(String mode) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma wal_checkpoint(" + mode + ")");
        } catch (SQLException e) {
            throw SqliteDialect.failed("a " + mode + " checkpoint", e);
        }
    }

    @Override
    public void close() {
        if (periodic != null) {
            periodic.close();
        }
        try {
            checkpoint("truncate");
            writeDown();
        } finally {
            closeConnection();
        }
    }

    private void closeConnection() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw SqliteDialect.failed("closing the checkpoints' connection", e);
        }
    }
}
