package chat.parley.server.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The few threads that touch the files: the disk may make them wait, and virtual threads would
/// hold up others with them. Whoever asks waits; so as many wait as ask, and no more. What looks at
/// whole files has threads of its own, which leaves the others to what is short.
final class FileThreads implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(FileThreads.class);

    static final int THREADS = 4;
    static final int LOOKING = 2;

    private final ExecutorService threads = named("file-", THREADS);
    private final ExecutorService looking = named("whole-file-", LOOKING);

    private static ExecutorService named(String prefix, int threads) {
        return Executors.newFixedThreadPool(threads, Thread.ofPlatform().name(prefix, 0).factory());
    }

    /// Does something short, and waits for it.
    ///
    /// @throws UncheckedIOException if it failed with an [IOException]
    <T> T run(Callable<T> work) {
        return run(work, threads);
    }

    /// Does something with all of a file, and waits for it.
    ///
    /// @throws UncheckedIOException if it failed with an [IOException]
    <T> T look(Callable<T> work) {
        return run(work, looking);
    }

    private static <T> T run(Callable<T> work, ExecutorService threads) {
        return joined(CompletableFuture.supplyAsync(() -> called(work), threads));
    }

    /// Waits for something, and throws what it failed with.
    static <T> T joined(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /// Does something with all of a file, soon; not at all once this is closed.
    void start(Runnable work) {
        try {
            looking.execute(work);
        } catch (RejectedExecutionException e) {
            log.debug("what is left is for the next start", e);
        }
    }

    private static <T> T called(Callable<T> work) {
        try {
            return work.call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// Waits for what is under way.
    @Override
    public void close() {
        looking.close();
        threads.close();
    }
}
