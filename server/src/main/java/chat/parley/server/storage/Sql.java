package chat.parley.server.storage;

import chat.parley.protocol.Id;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Statements on one connection, each prepared once and kept. The texts must be constants: a text
/// with a value written into it would grow the cache with every call (W25). Used by one thread at a
/// time.
///
/// Arguments are [Id], [Instant], `String`, `Long`, `Integer`, `Boolean`, `byte[]`, an enum (stored
/// by name) or null.
public sealed class Sql permits Transaction {
    private final Connection connection;
    private final LongAdder executed;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Sql(Connection connection, LongAdder executed) {
        this.connection = connection;
        this.executed = executed;
    }

    /// All rows of a query.
    public <T> List<T> list(String sql, Function<Row, T> reader, @Nullable Object... arguments) {
        try (ResultSet result = statement(sql, arguments).executeQuery()) {
            List<T> rows = new ArrayList<>();
            Row row = new Row(result);
            while (result.next()) {
                rows.add(reader.apply(row));
            }
            return rows;
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /// The first row of a query, if it has one.
    public <T> Optional<T> first(
            String sql, Function<Row, T> reader, @Nullable Object... arguments) {
        try (ResultSet result = statement(sql, arguments).executeQuery()) {
            return result.next() ? Optional.of(reader.apply(new Row(result))) : Optional.empty();
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /// Runs a statement that changes rows.
    ///
    /// @return how many it changed
    int change(String sql, @Nullable Object... arguments) {
        try {
            return statement(sql, arguments).executeUpdate();
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /// Begins, ends or undoes a transaction; not counted.
    void control(String sql) {
        try {
            prepared(sql).execute();
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /// A statement that failed is prepared anew the next time: after some failures, such as a full
    /// disk, the driver gives it up.
    private StorageException failed(String sql, SQLException e) {
        PreparedStatement statement = prepared.remove(sql);
        if (statement != null) {
            try {
                statement.close();
            } catch (SQLException closing) {
                e.addSuppressed(closing);
            }
        }
        return new StorageException(sql, e);
    }

    void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StorageException("closing a connection", e);
        }
    }

    private PreparedStatement statement(String sql, @Nullable Object... arguments)
            throws SQLException {
        executed.increment();
        PreparedStatement statement = prepared(sql);
        for (int i = 0; i < arguments.length; i++) {
            bind(statement, i + 1, arguments[i]);
        }
        return statement;
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        return statement;
    }

    private static void bind(PreparedStatement statement, int index, @Nullable Object argument)
            throws SQLException {
        switch (argument) {
            case null -> statement.setObject(index, null);
            case Id id -> statement.setLong(index, id.value());
            case Instant instant -> statement.setLong(index, instant.toEpochMilli());
            case Long number -> statement.setLong(index, number);
            case Integer number -> statement.setInt(index, number);
            case Boolean flag -> statement.setInt(index, flag ? 1 : 0);
            case String text -> statement.setString(index, text);
            case byte[] bytes -> statement.setBytes(index, bytes);
            case Enum<?> constant -> statement.setString(index, constant.name());
            default -> throw new IllegalArgumentException("cannot store " + argument.getClass());
        }
    }
}
