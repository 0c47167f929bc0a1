package chat.parley.server.storage;

import chat.parley.protocol.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The current row of a result, read from left to right: each call takes the next column. Good only
/// within the reader it is handed to.
public final class Row {
    private final ResultSet result;

    /// The column that was read last, counted from 1.
    private int column;

    Row(ResultSet result) {
        this.result = result;
    }

    /// Goes on to the next row.
    ///
    /// @return whether there is one
    boolean next() {
        column = 0;
        return read(_ -> result.next());
    }

    /// A part of some columns, all of them null where an outer join found nothing.
    ///
    /// @param columns how many it has, the first of them never null where there is a part
    public <T> Optional<T> optional(int columns, Function<Row, T> reader) {
        int before = column;
        boolean there = read(_ -> result.getObject(before + 1)) != null;
        Optional<T> part = there ? Optional.of(reader.apply(this)) : Optional.empty();
        column = before + columns;
        return part;
    }

    public Id id() {
        return new Id(number());
    }

    public Optional<Id> optionalId() {
        return optionalNumber().map(Id::new);
    }

    public long number() {
        return take(result::getLong);
    }

    public Optional<Long> optionalNumber() {
        long number = number();
        return read(_ -> result.wasNull()) ? Optional.empty() : Optional.of(number);
    }

    public int integer() {
        return take(result::getInt);
    }

    /// Also the value of a condition.
    public boolean flag() {
        return take(result::getBoolean);
    }

    public Instant instant() {
        return Instant.ofEpochMilli(number());
    }

    public @Nullable Instant nullableInstant() {
        return optionalNumber().map(Instant::ofEpochMilli).orElse(null);
    }

    public String text() {
        String text = nullableText();
        if (text == null) {
            throw new IllegalStateException("column " + column + " is null");
        }
        return text;
    }

    public @Nullable String nullableText() {
        return take(result::getString);
    }

    public byte[] bytes() {
        return take(result::getBytes);
    }

    private interface Read<T extends @Nullable Object> {
        T of(int column) throws SQLException;
    }

    private <T extends @Nullable Object> T take(Read<T> read) {
        column++;
        return read(read);
    }

    private <T extends @Nullable Object> T read(Read<T> read) {
        try {
            return read.of(column);
        } catch (SQLException e) {
            throw new StorageException("reading a row", e, StorageException.Fault.ISOLATED);
        }
    }
}
