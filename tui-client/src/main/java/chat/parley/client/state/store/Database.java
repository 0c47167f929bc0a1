package chat.parley.client.state.store;

import chat.parley.kit.console.PrivateFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One SQLite file of the client: private, in WAL mode, with a schema version. Used by one thread
/// at a time.
final class Database implements AutoCloseable {
    private final Connection connection;

    /// Reads one row.
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private Database(Connection connection) {
        this.connection = connection;
    }

    /// Opens a file, made or brought up to date if need be. A file of a newer version is deleted
    /// first when it can be fetched again, and refused otherwise.
    ///
    /// @param versions the statements that lead from each version of the schema to the next, the
    ///     first from nothing
    static Database open(
            Path file, boolean expendable, String synchronous, List<List<String>> versions) {
        PrivateFiles.directory(file.resolveSibling(""));
        if (!Files.exists(file)) {
            PrivateFiles.replace(file, new byte[0]);
        }
        Database database = connect(file, synchronous);
        int found = database.query("PRAGMA user_version", row -> row.getInt(1)).getFirst();
        if (found > versions.size()) {
            database.close();
            if (!expendable) {
                throw new IllegalStateException(
                        file + " was written by another version of Parley (schema " + found + ")");
            }
            delete(file);
            return open(file, expendable, synchronous, versions);
        }
        for (int version = found; version < versions.size(); version++) {
            database.advance(version + 1, versions.get(version));
        }
        return database;
    }

    private void advance(int version, List<String> statements) {
        transaction(
                () -> {
                    statements.forEach(this::update);
                    update("PRAGMA user_version = " + version);
                });
    }

    private static Database connect(Path file, String synchronous) {
        try {
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode = WAL");
                statement.execute("PRAGMA synchronous = " + synchronous);
                statement.execute("PRAGMA busy_timeout = 2000");
            }
            return new Database(connection);
        } catch (SQLException e) {
            throw new DiskTrouble(e);
        }
    }

    private static void delete(Path file) {
        for (String suffix : List.of("", "-wal", "-shm")) {
            PrivateFiles.delete(file.resolveSibling(file.getFileName() + suffix));
        }
    }

    /// Runs the body so that all of it is kept, or nothing.
    void transaction(Runnable body) {
        try {
            connection.setAutoCommit(false);
            try {
                body.run();
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new DiskTrouble(e);
        }
    }

    void update(String sql, @Nullable Object... values) {
        try (PreparedStatement statement = prepare(sql, values)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new DiskTrouble(e);
        }
    }

    <T> List<T> query(String sql, Row<T> row, @Nullable Object... values) {
        try (PreparedStatement statement = prepare(sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<T> read = new ArrayList<>();
            while (rows.next()) {
                read.add(row.read(rows));
            }
            return read;
        } catch (SQLException e) {
            throw new DiskTrouble(e);
        }
    }

    private PreparedStatement prepare(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new DiskTrouble(e);
        }
    }
}
