package chat.parley.server.search;

import chat.parley.server.log.Feed;
import chat.parley.server.search.LogIndexing.Outcome;
import chat.parley.server.storage.StorageException;
import chat.parley.server.storage.StorageException.Fault;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fills the index behind the log, on a thread of its own: when it is told that there is news, and
/// at once when somebody searches. It rests as long as it works, and longer while messages wait to
/// be written, so that they have the processor first, but not while somebody waits for it. Safe for
/// any number of threads.
final class Indexer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Indexer.class);

    /// News is gathered for so long.
    private static final Duration GATHER = Duration.ofMillis(200);

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    /// While messages wait, it rests so many times as long as it works at most: the index lags
    /// behind a flood, and catches up after it.
    private static final int MOST_RESTS = 4;

    private final LogIndexing indexing;
    private final MessageIndex index;
    private final Feed feed;
    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread =
            Thread.ofPlatform().name("search-index").daemon().unstarted(this::run);

    /// The id of the change up to which everything is indexed. What an earlier process did is found
    /// again at the start, conversation by conversation.
    private volatile long mark;

    private int waiting;

    /// When the thread last rested, by its own monotonic clock.
    private long restedAt = System.nanoTime();

    private volatile boolean renewing;
    private volatile boolean closed;
    private volatile boolean news;

    /// Starts filling an index.
    Indexer(Feed feed, MessageIndex index) {
        this.indexing = new LogIndexing(feed, index);
        this.index = index;
        this.feed = feed;
        thread.start();
    }

    /// Something may have been added to the log.
    void wake() {
        if (!news) {
            locked(
                    () -> {
                        news = true;
                        changed.signalAll();
                    });
        }
    }

    /// Makes the index again; returns at once.
    void rebuild() {
        locked(
                () -> {
                    renewing = true;
                    news = true;
                    mark = 0;
                    changed.signalAll();
                });
    }

    /// Waits until everything up to a change is indexed.
    ///
    /// @return whether it is, after `patience`
    boolean reach(long change, Duration patience) {
        lock.lock();
        try {
            waiting++;
            long left = patience.toNanos();
            while (mark < change && left > 0 && !closed) {
                news = true;
                changed.signalAll();
                left = changed.awaitNanos(left);
            }
            return mark >= change;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting--;
            lock.unlock();
        }
    }

    private void run() {
        while (awaitNews()) {
            try {
                renewIfWanted();
                work();
            } catch (RuntimeException | Error e) {
                failed(e);
            }
        }
    }

    private void renewIfWanted() {
        if (renewing) {
            index.renew();
            locked(() -> renewing = false);
        }
    }

    private void work() {
        boolean more = true;
        while (more && !closed && !renewing) {
            more =
                    switch (indexing.step(mark, this::rest)) {
                        case Outcome.Reached(long reached) -> {
                            moveTo(reached);
                            yield true;
                        }
                        case Outcome.AtEnd(), Outcome.Stopped() -> false;
                        case Outcome.Foreign() -> {
                            log.warn("the index is not of this log, and is made again");
                            rebuild();
                            yield false;
                        }
                    };
            rest();
        }
    }

    private void failed(Throwable cause) {
        log.error("indexing failed, and is tried again", cause);
        if (cause instanceof StorageException storage && storage.fault() == Fault.BROKEN) {
            rebuild();
        }
        news = true;
        rest(AFTER_FAILURE.toNanos());
    }

    private boolean awaitNews() {
        lock.lock();
        try {
            while (!news && !closed) {
                changed.await();
            }
            long left = GATHER.toNanos();
            while (waiting == 0 && left > 0 && !closed && !renewing) {
                left = changed.awaitNanos(left);
            }
            news = false;
            restedAt = System.nanoTime();
            return !closed;
        } catch (InterruptedException _) {
            return false;
        } finally {
            lock.unlock();
        }
    }

    /// For as long as was worked since the last rest, and again while messages wait.
    private boolean rest() {
        long worked = System.nanoTime() - restedAt;
        int rests = 0;
        do {
            rest(worked);
            rests++;
        } while (rests < MOST_RESTS && feed.isGrowing());
        return !closed && !renewing;
    }

    /// But not while somebody waits.
    private void rest(long nanos) {
        lock.lock();
        try {
            long left = nanos;
            while (waiting == 0 && left > 0 && !closed) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            restedAt = System.nanoTime();
            lock.unlock();
        }
    }

    private void moveTo(long reached) {
        locked(
                () -> {
                    mark = renewing ? 0 : reached;
                    changed.signalAll();
                });
    }

    private void locked(Runnable action) {
        lock.lock();
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }

    /// Ends after the batch that is under way.
    @Override
    public void close() {
        locked(
                () -> {
                    closed = true;
                    changed.signalAll();
                });
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
