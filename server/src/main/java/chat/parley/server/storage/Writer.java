package chat.parley.server.storage;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;

/// Writes every feature's [Unit]s, each as a whole or not at all, and says what has become durable.
/// Whoever submits one after the other has them written in that order.
public interface Writer {

    /// Queues a unit. The future completes after the
    /// commit, on the [Dispatcher]'s thread: with the unit's result, or with what it threw. What
    /// depends on it must not block there.
    ///
    /// @throws RejectedExecutionException when the writer is closed
    <T> CompletableFuture<T> submit(Unit<T> unit);

    /// Does something when all that one commit set off has been told: what each of its units would
    /// do, such as waking whoever carries the news on, is better done once for all of them. At
    /// once, where nothing is being told.
    default void whenTold(Runnable action) {
        Dispatcher.whenTold(action);
    }

    /// How many units wait.
    int queued();
}
