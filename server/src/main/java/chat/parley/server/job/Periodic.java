package chat.parley.server.job;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does something again and again, on a platform thread of its own, with a pause after each time.
/// Whatever is thrown is logged, which says the same once a minute, and the next time comes all the
/// same.
public final class Periodic implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Periodic.class);

    private final String name;
    private final Duration pause;
    private final Runnable work;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    private Periodic(String name, Duration pause, Runnable work) {
        this.name = name;
        this.pause = pause;
        this.work = work;
        this.thread = Thread.ofPlatform().name(name).unstarted(this::run);
    }

    /// Starts doing `work`, the first time after a pause.
    public static Periodic start(String name, Duration pause, Runnable work) {
        Periodic periodic = new Periodic(name, pause, work);
        periodic.thread.start();
        return periodic;
    }

    private void run() {
        try {
            while (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                attempt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void attempt() {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            log.error("{} failed, and is tried again every {}", name, pause, e);
        }
    }

    /// Waits for the time that is under way; there is none after this.
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
