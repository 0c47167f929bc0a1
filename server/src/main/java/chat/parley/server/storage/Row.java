package chat.parley.server.storage;

import chat.parley.protocol.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The current row of a result, read by column, counted from 1. Good only within the reader it is
/// handed to.
public final class Row {
    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    public Id id(int column) {
        return new Id(number(column));
    }

    public Optional<Id> optionalId(int column) {
        return optionalNumber(column).map(Id::new);
    }

    public long number(int column) {
        return read(() -> result.getLong(column));
    }

    public Optional<Long> optionalNumber(int column) {
        long number = number(column);
        return read(result::wasNull) ? Optional.empty() : Optional.of(number);
    }

    public int integer(int column) {
        return read(() -> result.getInt(column));
    }

    /// Also the value of a condition.
    public boolean flag(int column) {
        return read(() -> result.getBoolean(column));
    }

    public Instant instant(int column) {
        return Instant.ofEpochMilli(number(column));
    }

    public @Nullable Instant nullableInstant(int column) {
        return optionalNumber(column).map(Instant::ofEpochMilli).orElse(null);
    }

    public String text(int column) {
        String text = nullableText(column);
        if (text == null) {
            throw new IllegalStateException("column " + column + " is null");
        }
        return text;
    }

    public @Nullable String nullableText(int column) {
        return read(() -> result.getString(column));
    }

    public byte[] bytes(int column) {
        return read(() -> result.getBytes(column));
    }

    private interface Read<T extends @Nullable Object> {
        T run() throws SQLException;
    }

    private static <T extends @Nullable Object> T read(Read<T> read) {
        try {
            return read.run();
        } catch (SQLException e) {
            throw new StorageException("reading a row", e, StorageException.Fault.OTHER);
        }
    }
}
