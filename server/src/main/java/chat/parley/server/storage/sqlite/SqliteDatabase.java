package chat.parley.server.storage.sqlite;

import chat.parley.server.job.LastResort;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Statements;
import chat.parley.server.storage.Writer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/// The embedded database in one file (SQLite, WAL): its schema brought up to date, one
/// [SqliteWriter], readers beside it that neither wait for it nor hold it up, and a thread that
/// moves the log of changes into the file.
final class SqliteDatabase implements Database {
    /// Whoever waits while another program holds the database is refused after this.
    private static final Duration BUSY = Duration.ofSeconds(2);

    /// How long a checkpoint that the writer waits for may itself wait for readers.
    private static final Duration BRIEFLY = Duration.ofMillis(20);

    private final AtomicBoolean closed = new AtomicBoolean();
    private final LongAdder executed = new LongAdder();
    private final SqliteWriter writer;
    private final ReadConnections readers;
    private final Checkpoints checkpoints;

    /// Opens a file whose schema is up to date. Threads start once everything is open.
    SqliteDatabase(Path file, long logBytes, LastResort lastResort) throws SQLException {
        emptyLog(file, logBytes);
        Connection moving = connect(file, false, BRIEFLY, logBytes);
        Connection writing = connect(file, false, BUSY, logBytes);
        List<Statements> reading = new ArrayList<>();
        for (int i = 0; i < SqliteEngine.READERS; i++) {
            reading.add(
                    new Statements(
                            connect(file, true, BUSY, logBytes), new SqliteDialect(), executed));
        }
        checkpoints = new Checkpoints(moving, file, logBytes);
        writer =
                new SqliteWriter(
                        new WriterConnection(writing, executed), checkpoints::lend, lastResort);
        checkpoints.start(writer::failed);
        readers = new ReadConnections("reader-", reading);
    }

    @Override
    public Writer writer() {
        return writer;
    }

    /// Reads on one of a few platform threads, for SQLite is native code.
    @Override
    public <T> T read(Function<Sql, T> query) {
        return readers.read(connection -> query.apply(connection.sql()));
    }

    @Override
    public <T> T readAtOneMoment(Function<Sql, T> query) {
        return readers.read(
                connection -> {
                    connection.control("begin");
                    try {
                        return query.apply(connection.sql());
                    } finally {
                        connection.control("commit");
                    }
                });
    }

    @Override
    public CompletableFuture<Boolean> storing() {
        return writer.storing();
    }

    @Override
    public long executed() {
        return executed.sum();
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try (checkpoints;
                readers;
                writer) {
            // the writer first; what fails to close keeps nothing else open
        }
    }

    /// Moves all that a former process left in the log into the file, and begins the log anew. Of
    /// what was in the log when a flush failed nobody knows whether it is on the disk: nothing may
    /// be added behind it.
    private static void emptyLog(Path file, long logBytes) throws SQLException {
        try (Connection connection = connect(file, false, BUSY, logBytes);
                Statement statement = connection.createStatement()) {
            statement.execute("pragma wal_checkpoint(truncate)");
        }
    }

    private static Connection connect(Path file, boolean readOnly, Duration busy, long logBytes)
            throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout((int) busy.toMillis());
        config.enforceForeignKeys(true);
        config.setGetGeneratedKeys(false); // ids are ours; asking costs a statement an insert
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma wal_autocheckpoint = 0");
            statement.execute("pragma journal_size_limit = " + logBytes / 2);
            statement.execute("pragma cache_size = -16384");
            statement.execute("pragma secure_delete = on"); // what was recalled is in no file
            if (readOnly) {
                statement.execute("pragma query_only = on");
            }
        }
        return connection;
    }
}
