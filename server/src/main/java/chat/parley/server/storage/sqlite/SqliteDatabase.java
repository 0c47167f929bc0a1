package chat.parley.server.storage.sqlite;

import chat.parley.server.job.LastResort;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Statements;
import chat.parley.server.storage.StorageException;
import chat.parley.server.storage.Writer;
import java.nio.file.Files;
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
public final class SqliteDatabase implements Database {
    /// So many queries run at a time.
    public static final int READERS = 4;

    /// Whoever waits while another program holds the database is refused after this.
    private static final Duration BUSY = Duration.ofSeconds(2);

    /// How long a checkpoint that the writer waits for may itself wait for readers.
    private static final Duration BRIEFLY = Duration.ofMillis(20);

    private static final long LOG_BYTES = 64L * 1024 * 1024;

    private final AtomicBoolean closed = new AtomicBoolean();
    private final LongAdder executed = new LongAdder();
    private final SqliteWriter writer;
    private final ReadConnections readers;
    private final Checkpoints checkpoints;

    private SqliteDatabase(Path file, long logBytes, LastResort lastResort) throws SQLException {
        emptyLog(file);
        checkpoints = new Checkpoints(connect(file, false, BRIEFLY, logBytes), file, logBytes);
        writer =
                new SqliteWriter(
                        new WriterConnection(connect(file, false, BUSY, logBytes), executed),
                        checkpoints::lend,
                        lastResort);
        checkpoints.start(writer::failed);
        List<Statements> connections = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            connections.add(
                    new Statements(
                            connect(file, true, BUSY, logBytes), new SqliteDialect(), executed));
        }
        readers = new ReadConnections(connections);
    }

    /// Opens the database in `file`, made if it is not there, and brings its schema up to date,
    /// after a copy if it has one already. For whatever ends by itself.
    public static SqliteDatabase open(Path file) {
        return open(file, LOG_BYTES, LastResort.none());
    }

    /// The same, for a server.
    ///
    /// @param logBytes how long the write-ahead log may get
    /// @param lastResort told when nothing can be written any more that could be believed
    public static SqliteDatabase open(Path file, long logBytes, LastResort lastResort) {
        DatabaseIdentity identity = new DatabaseIdentity(file);
        identity.check();
        Migrations.migrate(file);
        identity.settle();
        try {
            return new SqliteDatabase(file, logBytes, lastResort);
        } catch (SQLException e) {
            throw SqliteDialect.failed("opening " + file, e);
        }
    }

    /// Looks whether the database in `file` is the one that belongs there, whole, and of this
    /// version; changes nothing.
    ///
    /// @throws StorageException saying what is wrong
    public static void check(Path file) {
        new DatabaseIdentity(file).check();
        if (Files.exists(file)) {
            Migrations.check(file);
            new DatabaseIdentity(file).checkPages();
        }
    }

    /// Takes what is in `file` for the database that belongs there, whatever is missing.
    ///
    /// @return what was known and what was taken, in words
    public static String recover(Path file) {
        return new DatabaseIdentity(file).recover().inWords();
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
        writer.close();
        readers.close();
        checkpoints.close();
    }

    /// Moves all that a former process left in the log into the file, and begins the log anew. Of
    /// what was in the log when a flush failed nobody knows whether it is on the disk: nothing may
    /// be added behind it.
    private static void emptyLog(Path file) throws SQLException {
        try (Connection connection = connect(file, false, BUSY, LOG_BYTES);
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
            if (readOnly) {
                statement.execute("pragma query_only = on");
            }
        }
        return connection;
    }
}
