package chat.parley.bench.file;

import chat.parley.bench.ProcessMemory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Looks at how much memory a process holds, five times a second until it is closed.
final class MemoryWatch implements AutoCloseable {
    private static final long EVERY_MILLIS = 200;

    private final long pid;
    private final List<Double> mebibytes = new ArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread thread;

    MemoryWatch(long pid) {
        this.pid = pid;
        thread = Thread.ofPlatform().name("memory-watch").start(this::watch);
    }

    private void watch() {
        try {
            do {
                mebibytes.add(ProcessMemory.of(pid).resident());
            } while (!over.await(EVERY_MILLIS, TimeUnit.MILLISECONDS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// A row of a Markdown table: the most in the first half of the time, and in the second. Only
    /// once it is closed.
    String row(String name) {
        int half = (mebibytes.size() + 1) / 2;
        return String.format(
                Locale.ROOT,
                "| %s | %.0f MiB | %.0f MiB |",
                name,
                most(mebibytes.subList(0, half)),
                most(mebibytes.subList(half - 1, mebibytes.size())));
    }

    private static double most(List<Double> some) {
        return some.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    @Override
    public void close() {
        over.countDown();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
