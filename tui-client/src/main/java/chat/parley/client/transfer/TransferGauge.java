package chat.parley.client.transfer;

import chat.parley.kit.console.VisibleText;
import chat.parley.kit.transfer.TransferProgress;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// How far a file has come, and how fast. Written by the thread that carries it, read by any.
final class TransferGauge implements TransferProgress {
    private static final long UNKNOWN = -1;

    private final Runnable moved;
    private final LongSupplier nanoTime;
    private long begunNanos;
    private long before = UNKNOWN;
    private volatile Reading reading;

    /// What it shows.
    ///
    /// @param name safe to be shown
    /// @param size negative where it is not known
    record Reading(String name, long bytes, long size, long perSecond) {}

    /// @param moved called whenever it shows something else
    TransferGauge(String name, Runnable moved, LongSupplier nanoTime) {
        this.moved = moved;
        this.nanoTime = nanoTime;
        this.reading = new Reading(VisibleText.line(name), 0, UNKNOWN, 0);
    }

    /// Another file begins, or the same again.
    void begin(String name) {
        begunNanos = nanoTime.getAsLong();
        before = UNKNOWN;
        reading = new Reading(VisibleText.line(name), 0, UNKNOWN, 0);
        moved.run();
    }

    /// What was there before the first news is not counted into the speed.
    @Override
    public void arrived(long bytes, OptionalLong size) {
        if (before < 0) {
            before = bytes;
            begunNanos = nanoTime.getAsLong();
        }
        long nanos = Math.max(1, nanoTime.getAsLong() - begunNanos);
        long perSecond =
                Math.round((double) (bytes - before) * TimeUnit.SECONDS.toNanos(1) / nanos);
        reading = new Reading(reading.name(), bytes, size.orElse(UNKNOWN), perSecond);
        moved.run();
    }

    Reading reading() {
        return reading;
    }
}
