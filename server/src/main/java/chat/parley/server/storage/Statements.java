package chat.parley.server.storage;

import chat.parley.protocol.Id;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/// The statements of one connection, each translated and prepared once and kept. Held by whoever
/// keeps the connection, a database's own package: features get an [Sql] or a [Transaction] of it.
public final class Statements implements AutoCloseable {
    private final Connection connection;
    private final Dialect dialect;
    private final LongAdder executed;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    /// Takes a connection, which is closed with it.
    ///
    /// @param executed counts the statements of features
    public Statements(Connection connection, Dialect dialect, LongAdder executed) {
        this.connection = connection;
        this.dialect = dialect;
        this.executed = executed;
    }

    /// For queries.
    public Sql sql() {
        return new Sql(this);
    }

    /// For a unit of writing.
    public Transaction transaction(Consequences consequences) {
        return new Transaction(this, consequences);
    }

    /// Begins, ends or undoes a transaction; not counted.
    public void control(String sql) {
        try {
            prepared(sql).execute();
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /// A statement of a feature's, ready to be executed.
    PreparedStatement bound(String sql, @Nullable Object... arguments) throws SQLException {
        Dispatcher.requireMayBlock();
        executed.increment();
        PreparedStatement statement = prepared(sql);
        for (int i = 0; i < arguments.length; i++) {
            bind(statement, i + 1, arguments[i]);
        }
        return statement;
    }

    /// A statement that failed is prepared anew the next time: after some failures, such as a full
    /// disk, the driver gives it up.
    StorageException failed(String sql, SQLException e) {
        PreparedStatement statement = prepared.remove(sql);
        if (statement != null) {
            try {
                statement.close();
            } catch (SQLException closing) {
                e.addSuppressed(closing);
            }
        }
        return new StorageException(sql, e, dialect.fault(e));
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StorageException("closing a connection", e, dialect.fault(e));
        }
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(dialect.translated(sql));
            prepared.put(sql, statement);
        }
        return statement;
    }

    private void bind(PreparedStatement statement, int index, @Nullable Object argument)
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
            case Collection<?> values -> dialect.bind(statement, index, values);
            default -> throw new IllegalArgumentException("cannot store " + argument.getClass());
        }
    }
}
