package chat.parley.server.storage;

import java.util.List;
import java.util.function.Function;

/// A database beside the main one, in a file of its own, of which nothing is lost when it is: all
/// that it holds can be made again from the main one. What was committed survives a crash of the
/// process; after one of the host the latest commits may be missing, and the file is whole.
///
/// Safe for any number of threads, which it blocks.
public interface DerivedDatabase extends AutoCloseable {

    /// Reads what is committed, while others read and write.
    ///
    /// @throws StorageException with [StorageException.Fault#BROKEN] if the file is damaged
    <T> T read(Function<Sql, T> query);

    /// Writes a unit as a whole or not at all, one after the other. What the unit wants done after
    /// its commit is not.
    ///
    /// @throws StorageException with [StorageException.Fault#BROKEN] if the file is damaged
    <T> T write(Unit<T> unit);

    /// Throws away all that is there, and begins anew with nothing.
    void renew();

    /// How many statements have been executed so far, for tests of their number.
    long executed();

    /// A second time does nothing.
    @Override
    void close();

    /// What a file of this kind holds.
    ///
    /// @param version a file of another version is thrown away
    /// @param statements make the tables
    record Schema(int version, List<String> statements) {
        public Schema {
            statements = List.copyOf(statements);
        }
    }
}
