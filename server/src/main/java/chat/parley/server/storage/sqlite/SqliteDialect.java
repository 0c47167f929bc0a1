package chat.parley.server.storage.sqlite;

import chat.parley.protocol.Id;
import chat.parley.server.storage.Dialect;
import chat.parley.server.storage.RowKey;
import chat.parley.server.storage.StorageException;
import chat.parley.server.storage.StorageException.Fault;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// How SQLite says what databases say differently. A list travels as one JSON array, for SQLite has
/// no arrays.
final class SqliteDialect implements Dialect {
    private static final String ELEMENTS = "(select value from json_each(?))";
    private static final String KEYS =
            "(select json_extract(value, '$[0]') as id, json_extract(value, '$[1]') as number"
                    + " from json_each(?))";
    private static final int PRIMARY_CODE = 0xff;

    @Override
    public Map<String, String> words() {
        return Map.of("ids", ELEMENTS, "texts", ELEMENTS, "keys", KEYS);
    }

    @Override
    public Map<String, String> schemaWords() {
        return Map.of("clustered", "without rowid");
    }

    @Override
    public void bind(PreparedStatement statement, int index, Collection<?> values)
            throws SQLException {
        statement.setString(
                index,
                values.stream()
                        .map(SqliteDialect::json)
                        .collect(Collectors.joining(",", "[", "]")));
    }

    private static String json(Object value) {
        return switch (value) {
            case Id id -> Long.toString(id.value());
            case String text -> quoted(text);
            case RowKey(Id id, long number) -> "[" + id + "," + number + "]";
            default -> throw new IllegalArgumentException("no list of " + value.getClass());
        };
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars()
                .forEach(
                        c -> {
                            if (c == '"' || c == '\\' || c < ' ') {
                                json.append(String.format("\\u%04x", c));
                            } else {
                                json.append((char) c);
                            }
                        });
        return json.append('"').toString();
    }

    @Override
    public Fault fault(Exception cause) {
        return faultOf(cause);
    }

    /// A failure of what is not a feature's statement.
    static StorageException failed(String what, Exception cause) {
        return new StorageException(what, cause, faultOf(cause));
    }

    private static Fault faultOf(Exception cause) {
        if (!(cause instanceof SQLiteException sqlite)) {
            return Fault.ISOLATED;
        }
        int code = sqlite.getResultCode().code & PRIMARY_CODE;
        if (code == SQLiteErrorCode.SQLITE_BUSY.code
                || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
            return Fault.BUSY;
        }
        return code == SQLiteErrorCode.SQLITE_IOERR.code
                        || code == SQLiteErrorCode.SQLITE_CORRUPT.code
                        || code == SQLiteErrorCode.SQLITE_NOTADB.code
                ? Fault.BROKEN
                : Fault.ISOLATED;
    }
}
