package chat.parley.client.state.store;

import chat.parley.kit.console.ConsoleText;
import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.profile.PrivateFiles;
import chat.parley.protocol.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/// One SQLite file of the client: private, in WAL mode, with a schema version. Used by one thread
/// at a time.
final class LocalDatabase implements AutoCloseable {
    private static final int BUSY_MILLIS = 2_000;

    private final Connection connection;

    /// Reads one row.
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private LocalDatabase(Connection connection) {
        this.connection = connection;
    }

    /// Opens a file, made or brought up to date if need be. A file of a newer version is deleted
    /// first when it can be fetched again, and refused otherwise.
    ///
    /// @throws UsageProblem if it cannot be opened, or is newer
    /// @throws DiskTrouble if it is damaged
    /// @param versions the statements that lead from each version of the schema to the next, the
    ///     first from nothing
    static LocalDatabase open(
            Path file, boolean expendable, String synchronous, List<List<String>> versions) {
        PrivateFiles.directory(file.resolveSibling(""));
        if (!Files.exists(file)) {
            PrivateFiles.replace(file, new byte[0]);
        } else if (!Files.isRegularFile(file)) {
            throw new UsageProblem(
                    ConsoleText.UNOPENABLE, file, Sentence.of(ConsoleText.IN_THE_WAY));
        }
        LocalDatabase database = connect(file, synchronous);
        try {
            if (database.bringUpToDate(file, expendable, versions)) {
                return database;
            }
        } catch (DiskTrouble | UsageProblem trouble) {
            close(database.connection);
            throw trouble instanceof DiskTrouble disk ? disk.of(file) : trouble;
        }
        database.close();
        delete(file);
        return open(file, expendable, synchronous, versions);
    }

    /// Opens a file as it is, to look at while others may write it; empty where there is none, or
    /// none of this version.
    ///
    /// @throws DiskTrouble if it cannot be looked at
    static Optional<LocalDatabase> look(Path file, int version) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(BUSY_MILLIS);
        try {
            LocalDatabase database =
                    new LocalDatabase(config.createConnection("jdbc:sqlite:" + file));
            if (database.version() == version) {
                return Optional.of(database);
            }
            database.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw new DiskTrouble(e);
        }
    }

    private int version() {
        return query("PRAGMA user_version", row -> row.getInt(1)).getFirst();
    }

    /// False when the file is to be made anew.
    private boolean bringUpToDate(Path file, boolean expendable, List<List<String>> versions) {
        int found = version();
        if (found > versions.size()) {
            if (!expendable) {
                throw new UsageProblem(ConsoleText.NEWER, file, found);
            }
            return false;
        }
        for (int version = found; version < versions.size(); version++) {
            advance(version + 1, versions.get(version));
        }
        return true;
    }

    private void advance(int version, List<String> statements) {
        transaction(
                () -> {
                    statements.forEach(this::update);
                    update("PRAGMA user_version = " + version);
                });
    }

    private static LocalDatabase connect(Path file, String synchronous) {
        Connection connection = null;
        try {
            connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode = WAL");
                statement.execute("PRAGMA synchronous = " + synchronous);
                statement.execute("PRAGMA busy_timeout = " + BUSY_MILLIS);
            }
            return new LocalDatabase(connection);
        } catch (SQLException e) {
            close(connection);
            throw new DiskTrouble(e).of(file);
        }
    }

    private static void close(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException _) {
            // It is of no use either way.
        }
    }

    static void delete(Path file) {
        for (String suffix : List.of("", "-wal", "-shm")) {
            PrivateFiles.delete(file.resolveSibling(file.getFileName() + suffix));
        }
    }

    /// Moves a file out of the way, with all that belongs to it: whoever knows how may find
    /// something in it.
    static void setAside(Path file) {
        String name = file.getFileName() + ".damaged";
        for (int i = 2; Files.exists(file.resolveSibling(name)); i++) {
            name = file.getFileName() + ".damaged-" + i;
        }
        for (String suffix : List.of("-wal", "-shm", "")) {
            Path part = file.resolveSibling(file.getFileName() + suffix);
            try {
                Files.move(part, file.resolveSibling(name + suffix));
            } catch (NoSuchFileException _) {
                // It was closed in order.
            } catch (IOException e) {
                throw PrivateFiles.trouble(ConsoleText.UNWRITABLE, part, e);
            }
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
                read.add(understood(row, rows));
            }
            return read;
        } catch (SQLException e) {
            throw new DiskTrouble(e);
        }
    }

    private static <T> T understood(Row<T> row, ResultSet rows) throws SQLException {
        try {
            return row.read(rows);
        } catch (RuntimeException nonsense) {
            throw new DiskTrouble(nonsense);
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
