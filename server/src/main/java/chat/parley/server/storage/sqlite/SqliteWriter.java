package chat.parley.server.storage.sqlite;

import chat.parley.server.job.LastResort;
import chat.parley.server.storage.Dispatcher;
import chat.parley.server.storage.StorageException;
import chat.parley.server.storage.StorageException.Fault;
import chat.parley.server.storage.Unit;
import chat.parley.server.storage.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one writer: runs every feature's units, in the order in which they were submitted, many to
/// one commit. It takes what waits and lingers for nobody, so that a lone unit commits at once and
/// a crowd shares the cost of one sync to disk. Each unit has a savepoint of its own; only when a
/// commit fails are its units run again, each by itself.
///
/// No exception and no error of a unit ends it. While another program holds the database all that
/// waits is refused together; when the disk breaks its word, nothing is written any more, and the
/// [LastResort] is told.
final class SqliteWriter implements Writer, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SqliteWriter.class);

    /// Bounds how long the first unit of a batch waits for the last.
    static final int MOST_UNITS_A_COMMIT = 512;

    private final BlockingQueue<QueuedUnit<?>> queue = new LinkedBlockingQueue<>();
    private final WriterConnection connection;
    private final Runnable betweenCommits;
    private final LastResort lastResort;
    private final Dispatcher dispatcher;
    private final Thread thread;
    private final Object door = new Object();
    private boolean closed;

    /// Why nothing is written any more; null while all is well.
    private volatile @Nullable Throwable broken;

    private volatile boolean storing = true;
    private CompletableFuture<Boolean> probe = CompletableFuture.completedFuture(true);

    /// Starts.
    ///
    /// @param betweenCommits done on the writer's thread after each commit
    SqliteWriter(WriterConnection connection, Runnable betweenCommits, LastResort lastResort) {
        this.connection = connection;
        this.betweenCommits = betweenCommits;
        this.lastResort = lastResort;
        dispatcher = new Dispatcher(lastResort);
        thread = Thread.ofPlatform().name("writer").start(this::run);
    }

    @Override
    public <T> CompletableFuture<T> submit(Unit<T> unit) {
        QueuedUnit<T> queued = new QueuedUnit<>(unit);
        synchronized (door) {
            if (closed) {
                throw new RejectedExecutionException("the writer is closed");
            }
            if (broken != null) {
                return CompletableFuture.failedFuture(broken);
            }
            queue.add(queued);
        }
        return queued.future();
    }

    @Override
    public int queued() {
        return queue.size();
    }

    /// Something else that writes failed: where nothing can be believed any more, nothing is
    /// written any more.
    void failed(StorageException failure) {
        storing = false;
        if (failure.fault() == Fault.BROKEN) {
            refuse(List.of(), failure);
        }
    }

    /// Whether what is written is stored. Where the last could not be, something is written that
    /// changes nothing, the database's header as it is, so that the answer is true also when
    /// nobody writes. One such question is under way at a time.
    CompletableFuture<Boolean> storing() {
        if (broken != null) {
            return CompletableFuture.completedFuture(false);
        }
        if (storing) {
            return CompletableFuture.completedFuture(true);
        }
        synchronized (door) {
            if (closed) {
                return CompletableFuture.completedFuture(false);
            }
            if (probe.isDone()) {
                probe = submit(_ -> touch()).handle((_, failure) -> failure == null);
            }
            return probe;
        }
    }

    private boolean touch() {
        connection.touch();
        return true;
    }

    private void run() {
        List<QueuedUnit<?>> batch = new ArrayList<>();
        try {
            boolean last = false;
            while (!last && broken == null) {
                batch.add(queue.take());
                queue.drainTo(batch, MOST_UNITS_A_COMMIT - 1);
                last = batch.removeIf(job -> job == QueuedUnit.END);
                write(batch);
                batch.clear();
                takeBreak();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (Throwable death) {
            breakDown(batch, death);
            lastResort.died("writer", death);
        }
    }

    private void takeBreak() {
        try {
            betweenCommits.run();
        } catch (RuntimeException | Error e) {
            log.error("what is done between two commits failed, and is tried after the next", e);
            if (e instanceof StorageException failure) {
                failed(failure);
            }
        }
    }

    private void write(List<QueuedUnit<?>> batch) {
        StorageException failure = tryToWrite(batch);
        if (failure == null) {
            return;
        }
        boolean othersMayPass = failure.fault() == Fault.ISOLATED && batch.size() > 1;
        if (!othersMayPass) {
            refuse(batch, failure);
            return;
        }
        log.warn(
                "{} units cannot be written together, so each is tried by itself",
                batch.size(),
                failure);
        writeEach(batch);
    }

    private void writeEach(List<QueuedUnit<?>> batch) {
        for (int i = 0; i < batch.size(); i++) {
            StorageException failure = tryToWrite(batch.subList(i, i + 1));
            if (failure != null && failure.fault() == Fault.ISOLATED) {
                fail(batch.subList(i, i + 1), failure);
            } else if (failure != null) {
                refuse(batch.subList(i, batch.size()), failure);
                return;
            }
        }
    }

    /// Refuses units, and what stands behind them if it would fare no better.
    private void refuse(List<QueuedUnit<?>> batch, StorageException failure) {
        switch (failure.fault()) {
            case ISOLATED -> fail(batch, failure);
            case BUSY -> {
                log.warn("another program holds the database: all that waits is refused", failure);
                fail(withQueued(batch), failure);
            }
            case BROKEN -> {
                breakDown(batch, failure);
                lastResort.storageBroke(failure);
            }
        }
    }

    private void breakDown(List<QueuedUnit<?>> batch, Throwable cause) {
        synchronized (door) {
            broken = cause;
        }
        fail(withQueued(batch), cause);
    }

    private List<QueuedUnit<?>> withQueued(List<QueuedUnit<?>> batch) {
        List<QueuedUnit<?>> all = new ArrayList<>(batch);
        queue.drainTo(all);
        if (all.removeIf(job -> job == QueuedUnit.END)) {
            queue.add(QueuedUnit.END);
        }
        return all;
    }

    private void fail(List<QueuedUnit<?>> batch, Throwable cause) {
        if (!batch.isEmpty()) {
            List<QueuedUnit<?>> failed = List.copyOf(batch);
            dispatcher.committed(
                    List.of(
                            () ->
                                    failed.forEach(
                                            job -> job.future().completeExceptionally(cause))));
        }
    }

    /// Writes units, or tells whoever waits for them why not.
    ///
    /// @return what the database failed with, of which nobody was told yet; null if it did not
    private @Nullable StorageException tryToWrite(List<QueuedUnit<?>> batch) {
        if (batch.isEmpty()) {
            return null;
        }
        try {
            commit(batch);
            storing = true;
            return null;
        } catch (StorageException e) {
            storing = false;
            return e;
        } catch (RuntimeException | Error e) {
            fail(batch, e);
            return null;
        }
    }

    private void commit(List<QueuedUnit<?>> batch) {
        List<Runnable> actions = new ArrayList<>(batch.size() * 2);
        connection.begin();
        try {
            for (QueuedUnit<?> one : batch) {
                one.run(connection, actions);
            }
            connection.commit();
        } catch (RuntimeException | Error e) {
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
            queue.add(QueuedUnit.END);
        }
        Threads.join(thread);
        dispatcher.close();
        connection.close();
    }
}
