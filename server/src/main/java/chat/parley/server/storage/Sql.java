package chat.parley.server.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Queries. Their texts are the same for every database, but for the words of the [Dialect], and
/// must be constants: a text with a value written into it would be prepared with every call (W25).
/// Used by one thread at a time.
///
/// Arguments are [Id], [Instant], `String`, `Long`, `Integer`, `Boolean`, `byte[]`, an enum (stored
/// by name), null, or a [Collection] of ids, texts
/// or [RowKey]s.
public sealed class Sql permits Transaction {
    private final Statements statements;

    Sql(Statements statements) {
        this.statements = statements;
    }

    /// All rows of a query.
    public <T> List<T> list(String sql, Function<Row, T> reader, @Nullable Object... arguments) {
        try (ResultSet result = statements.bound(sql, arguments).executeQuery()) {
            List<T> rows = new ArrayList<>();
            Row row = new Row(result);
            while (row.next()) {
                rows.add(reader.apply(row));
            }
            return rows;
        } catch (SQLException e) {
            throw statements.failed(sql, e);
        }
    }

    /// The first row of a query, if it has one.
    public <T> Optional<T> first(
            String sql, Function<Row, T> reader, @Nullable Object... arguments) {
        try (ResultSet result = statements.bound(sql, arguments).executeQuery()) {
            Row row = new Row(result);
            return row.next() ? Optional.of(reader.apply(row)) : Optional.empty();
        } catch (SQLException e) {
            throw statements.failed(sql, e);
        }
    }

    /// Whether a query has a row.
    public boolean has(String sql, @Nullable Object... arguments) {
        return first(sql, _ -> true, arguments).isPresent();
    }

    /// The number that a query has in its one row, such as a `count`.
    public int count(String sql, @Nullable Object... arguments) {
        return first(sql, Row::integer, arguments).orElseThrow();
    }

    /// Runs a statement that changes rows.
    ///
    /// @return how many it changed
    int change(String sql, @Nullable Object... arguments) {
        try {
            return statements.bound(sql, arguments).executeUpdate();
        } catch (SQLException e) {
            throw statements.failed(sql, e);
        }
    }
}
