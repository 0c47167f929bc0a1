package chat.parley.server.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one writer: runs every feature's units, in the order in which they were submitted, many to
/// one commit. It takes what waits and lingers for nobody, so that a lone unit commits at once and
/// a crowd shares the cost of one sync to disk. Each unit has a savepoint of its own; only when a
/// commit fails are its units run again, each by itself.
public final class Writer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Writer.class);

    /// Bounds how long the first unit of a batch waits for the last.
    private static final int MOST_UNITS_A_COMMIT = 512;

    private final BlockingQueue<Job<?>> queue = new LinkedBlockingQueue<>();
    private final WriterConnection connection;
    private final Dispatcher dispatcher = new Dispatcher();
    private final Thread thread;
    private final Object door = new Object();
    private boolean closed;

    Writer(WriterConnection connection) {
        this.connection = connection;
        thread = Thread.ofPlatform().name("writer").start(this::run);
    }

    /// Queues a unit, under the [Guard] that is bound now. The future completes after the commit,
    /// in commit order, on the dispatcher's thread: with the unit's result, or with what it threw.
    ///
    /// @throws RejectedExecutionException when the writer is closed
    public <T> CompletableFuture<T> submit(Unit<T> unit) {
        Job<T> job = new Job<>(unit);
        synchronized (door) {
            if (closed) {
                throw new RejectedExecutionException("the writer is closed");
            }
            queue.add(job);
        }
        return job.future;
    }

    /// Does something when all that one commit set off has been told: what each of its units would
    /// do, such as waking whoever carries the news on, is better done once for all of them. At
    /// once, where nothing is being told.
    public void whenTold(Runnable action) {
        Dispatcher.whenTold(action);
    }

    /// How many units wait.
    public int queued() {
        return queue.size();
    }

    private void run() {
        List<Job<?>> batch = new ArrayList<>();
        try {
            while (true) {
                batch.add(queue.take());
                queue.drainTo(batch, MOST_UNITS_A_COMMIT - 1);
                boolean last = batch.removeIf(job -> job == Job.END);
                write(batch);
                if (last) {
                    return;
                }
                batch.clear();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<Job<?>> batch) {
        try {
            commit(batch);
        } catch (StorageException e) {
            log.warn(
                    "{} units cannot be written together, so each is tried by itself",
                    batch.size(),
                    e);
            batch.forEach(this::writeAlone);
        }
    }

    private void writeAlone(Job<?> job) {
        try {
            commit(List.of(job));
        } catch (StorageException e) {
            fail(job, e);
        }
    }

    private void fail(Job<?> job, StorageException e) {
        dispatcher.committed(List.of(() -> job.future.completeExceptionally(e)));
    }

    private void commit(List<Job<?>> batch) {
        List<Runnable> actions = new ArrayList<>(batch.size() * 2);
        connection.begin();
        try {
            for (Job<?> job : batch) {
                job.run(connection, actions);
            }
            connection.commit();
        } catch (RuntimeException e) {
            connection.rollback();
            throw e;
        }
        dispatcher.committed(actions);
    }

    /// Writes what is queued, says what has been written, and takes no more.
    @Override
    public void close() {
        synchronized (door) {
            closed = true;
            queue.add(Job.END);
        }
        Threads.join(thread);
        dispatcher.close();
        connection.close();
    }

    /// A unit with the future of whoever waits for it.
    private static final class Job<T> {
        static final Job<Object> END = new Job<>(_ -> new Object());

        private final Guard guard = Guard.current();
        private final Unit<T> unit;
        private final CompletableFuture<T> future = new CompletableFuture<>();

        Job(Unit<T> unit) {
            this.unit = unit;
        }

        /// Runs the unit in its savepoint, and adds what is to happen after the commit: the answer
        /// first, then the news.
        void run(WriterConnection connection, List<Runnable> actions) {
            connection.savepoint();
            Transaction transaction = connection.transaction();
            try {
                guard.check(transaction);
                T result = unit.run(transaction);
                connection.release();
                actions.add(() -> future.complete(result));
                actions.addAll(transaction.takeAfterCommit());
            } catch (RuntimeException e) {
                transaction.takeAfterCommit();
                connection.rollbackToSavepoint();
                actions.add(() -> future.completeExceptionally(e));
            }
        }
    }
}
