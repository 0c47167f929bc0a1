package chat.parley.server.storage.sqlite;

import chat.parley.server.storage.Consequences;
import chat.parley.server.storage.StorageException;
import chat.parley.server.storage.StorageException.Fault;
import chat.parley.server.storage.Transaction;
import chat.parley.server.storage.Unit;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// A unit that waits to be written, with the future of whoever waits for it.
final class QueuedUnit<T> {
    /// The last in the queue of a writer that is closed.
    static final QueuedUnit<Object> END = new QueuedUnit<>(_ -> new Object());

    private final Unit<T> unit;
    private final CompletableFuture<T> future = new CompletableFuture<>();

    QueuedUnit(Unit<T> unit) {
        this.unit = unit;
    }

    CompletableFuture<T> future() {
        return future;
    }

    /// Runs the unit in its savepoint, and adds what is to happen after the commit.
    ///
    /// @throws StorageException if it is about more than this unit
    void run(WriterConnection connection, List<Runnable> actions) {
        connection.savepoint();
        Consequences consequences = new Consequences();
        Transaction transaction = connection.transaction(consequences);
        try {
            T result = unit.run(transaction);
            connection.release();
            actions.addAll(consequences.around(() -> future.complete(result)));
        } catch (RuntimeException | Error e) {
            if (e instanceof StorageException storage && storage.fault() != Fault.ISOLATED) {
                throw e;
            }
            connection.rollbackToSavepoint();
            actions.add(() -> future.completeExceptionally(e));
        }
    }
}
