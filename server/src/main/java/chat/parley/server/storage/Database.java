package chat.parley.server.storage;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/// Where everything durable is: what writes, and queries beside it. Safe for any number of threads.
public interface Database extends AutoCloseable {

    /// Writes every feature's units.
    Writer writer();

    /// Reads what is committed. Blocks the caller, which should be a virtual thread, and may never
    /// be the dispatcher's.
    <T> T read(Function<Sql, T> query);

    /// The same, for a query whose statements have to agree: all see the database as it is when the
    /// first of them runs.
    <T> T readAtOneMoment(Function<Sql, T> query);

    /// Whether what is written is stored, as far as is known now, or else soon.
    CompletableFuture<Boolean> storing();

    /// How many statements have been executed so far, for metrics and for tests of their number.
    long executed();

    /// Writes what is queued, then closes; a second time does nothing.
    @Override
    void close();
}
