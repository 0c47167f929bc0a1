package chat.parley.server.stats;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongSupplier;

/// How often something happened within the last minute, kept by the second. Safe for any number of
/// threads.
final class Throughput {
    private static final int SECONDS = 60;
    private static final long NANOS_A_SECOND = Duration.ofSeconds(1).toNanos();

    private final LongSupplier nanoTime;
    private final long startNanos;

    /// A ring: each place counts one second of the last sixty.
    private final long[] counts = new long[SECONDS];

    /// The second that was counted last, from the start.
    private long latest;

    /// Begins to count.
    ///
    /// @param nanoTime a monotonic clock
    Throughput(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.startNanos = nanoTime.getAsLong();
    }

    synchronized void count() {
        counts[place(moveOn())]++;
    }

    /// The mean of the last minute, or of the time since the start if that is less.
    synchronized double perSecond() {
        long second = moveOn();
        return (double) Arrays.stream(counts).sum() / Math.clamp(second + 1, 1, SECONDS);
    }

    /// Forgets what is older than a minute.
    private long moveOn() {
        long second = (nanoTime.getAsLong() - startNanos) / NANOS_A_SECOND;
        for (long passed = Math.max(latest, second - SECONDS) + 1; passed <= second; passed++) {
            counts[place(passed)] = 0;
        }
        latest = second;
        return second;
    }

    private static int place(long second) {
        return (int) (second % SECONDS);
    }
}
