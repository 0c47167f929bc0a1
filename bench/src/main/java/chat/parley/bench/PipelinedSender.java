package chat.parley.bench;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/// Sends many frames over one connection, a bounded number of them unanswered at any time, and
/// measures how long each answer took.
public final class PipelinedSender {
    /// A thread of its own for each reader: the common pool has but one on two cores.
    public static final Executor READERS = reader -> Thread.ofPlatform().start(reader);

    private final RawConnection wire;
    private final int underWay;

    public PipelinedSender(RawConnection wire, int underWay) {
        this.wire = wire;
        this.underWay = underWay;
    }

    /// What a run came to.
    public record Outcome(double perSecond, Latencies latencies) {}

    /// Runs.
    ///
    /// @param frame the frame of each number, from 0 on; answers come in the same order
    /// @param isAnswer tells answers from whatever else arrives
    public Outcome run(int count, IntFunction<String> frame, Predicate<String> isAnswer)
            throws IOException, InterruptedException {
        return run(count, Pace.UNBOUND, frame, isAnswer);
    }

    /// Runs no faster than a pace. How long an answer took counts from when its frame was due: a
    /// server that makes others wait is not let off.
    public Outcome run(int count, Pace pace, IntFunction<String> frame, Predicate<String> isAnswer)
            throws IOException, InterruptedException {
        Latencies latencies = new Latencies(count);
        long[] sentAt = new long[count];
        Semaphore free = new Semaphore(underWay);
        long start = System.nanoTime();
        CompletableFuture<Void> reading =
                CompletableFuture.runAsync(
                                () -> read(count, isAnswer, free, sentAt, latencies), READERS)
                        // whoever waits for a place must not wait for ever
                        .whenComplete((_, _) -> free.release(count));
        for (int i = 0; i < count; i++) {
            long due = start + pace.nanosUntil(i);
            if (due > System.nanoTime()) {
                wire.flush();
                awaitMoment(due);
            }
            if (!free.tryAcquire()) {
                wire.flush();
                free.acquire();
            }
            sentAt[i] = pace.isBound() ? due : System.nanoTime();
            wire.write(frame.apply(i));
        }
        wire.flush();
        reading.join();
        return new Outcome(count / ((System.nanoTime() - start) / 1e9), latencies);
    }

    private static void awaitMoment(long nanoTime) {
        for (long left = nanoTime - System.nanoTime();
                left > 0;
                left = nanoTime - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private void read(
            int count,
            Predicate<String> isAnswer,
            Semaphore free,
            long[] sentAt,
            Latencies latencies) {
        try {
            for (int answered = 0; answered < count; ) {
                if (isAnswer.test(wire.read())) {
                    latencies.add(answered, System.nanoTime() - sentAt[answered]);
                    answered++;
                    free.release();
                }
            }
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }
}
