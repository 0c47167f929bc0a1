package chat.parley.server.storage.sqlite;

import chat.parley.server.storage.Consequences;
import chat.parley.server.storage.DerivedDatabase.Schema;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Statements;
import chat.parley.server.storage.StorageException;
import chat.parley.server.storage.Unit;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/// What is open of one file of a [SqliteDerivedDatabase]: one connection that writes, and some that
/// read, each on threads of their own.
final class DerivedConnections implements AutoCloseable {
    private static final int READERS = 2;
    private static final int BUSY_MILLIS = 2_000;
    private static final long LOG_BYTES = 16L << 20;

    private final ReadConnections writing;
    private final ReadConnections reading;

    private DerivedConnections(ReadConnections writing, ReadConnections reading) {
        this.writing = writing;
        this.reading = reading;
    }

    /// Opens a file, and makes its tables if there are none.
    ///
    /// @throws SQLException if it is damaged, or of another version
    static DerivedConnections open(Path file, Schema schema, LongAdder executed)
            throws SQLException {
        List<Statements> opened = new ArrayList<>();
        try {
            Connection first = connect(file);
            opened.add(new Statements(first, new SqliteDialect(), executed));
            prepare(first, schema);
            for (int i = 0; i < READERS; i++) {
                opened.add(new Statements(connect(file), new SqliteDialect(), executed));
            }
        } catch (SQLException | RuntimeException e) {
            opened.forEach(Statements::close);
            throw e;
        }
        String name = file.getFileName().toString();
        return new DerivedConnections(
                new ReadConnections(name + "-writer-", opened.subList(0, 1)),
                new ReadConnections(name + "-reader-", opened.subList(1, opened.size())));
    }

    private static Connection connect(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.NORMAL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setGetGeneratedKeys(false);
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma journal_size_limit = " + LOG_BYTES);
            statement.execute("pragma cache_size = -16384");
            statement.execute("pragma secure_delete = on"); // what was recalled is in no file
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    private static void prepare(Connection connection, Schema schema) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int version = version(statement);
            if (version == schema.version()) {
                return;
            }
            if (version != 0) {
                throw new SQLException("version " + version + " is not " + schema.version());
            }
            statement.execute("begin immediate");
            for (String each : schema.statements()) {
                statement.execute(each);
            }
            statement.execute("pragma user_version = " + schema.version());
            statement.execute("commit");
        }
    }

    private static int version(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("pragma user_version")) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    <T> T read(Function<Sql, T> query) {
        return reading.read(connection -> query.apply(connection.sql()));
    }

    <T> T write(Unit<T> unit) {
        return writing.read(
                connection -> {
                    connection.control("begin immediate");
                    try {
                        T result = unit.run(connection.transaction(new Consequences()));
                        connection.control("commit");
                        return result;
                    } catch (RuntimeException e) {
                        undo(connection);
                        throw e;
                    }
                });
    }

    /// Best effort: some failures have rolled back already.
    private static void undo(Statements connection) {
        try {
            connection.control("rollback");
        } catch (StorageException _) {
            // nothing is open any more, which is what was wanted
        }
    }

    /// Moves the log into the file, so that nothing that was deleted is left in it.
    private void emptyLog() {
        writing.read(
                connection -> {
                    connection.control("pragma wal_checkpoint(truncate)");
                    return true;
                });
    }

    @Override
    public void close() {
        reading.close();
        try {
            emptyLog();
        } finally {
            writing.close();
        }
    }
}
