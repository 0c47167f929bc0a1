package chat.parley.kit.transport;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// The hearing half of a connection: whole frames, round trips, signs of life, and the end.
///
/// What is heard goes to the receiver on an executor, one after the other. A socket lets at most
/// [#WINDOW] wait there; beyond that it does not read, so a slow receiver slows down its sender.
public final class Inbound {
    public static final int WINDOW = 64;
    static final int LONGEST_FRAME = 8 * 1024 * 1024;
    private static final long LAST_WORDS_MILLIS = 300;

    private final Executor turns;
    private final Receiver receiver;
    private final CompletableFuture<Disconnect> ended;
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile long heardAtNanos = System.nanoTime();

    /// Who is told what is heard, on one thread at a time.
    public interface Receiver {
        void frame(byte[] frame);

        void roundTrip(Duration measured);
    }

    /// Makes one for a connection that is to come.
    ///
    /// @param ended to be completed when the connection is gone
    public Inbound(Executor turns, Receiver receiver, CompletableFuture<Disconnect> ended) {
        this.turns = turns;
        this.receiver = receiver;
        this.ended = ended;
    }

    /// Completed when the connection is gone, whoever ended it.
    public CompletableFuture<Disconnect> ended() {
        return ended;
    }

    /// For how long nothing was heard, while everything that was has been dealt with.
    Duration silence() {
        return waiting.get() > 0
                ? Duration.ZERO
                : Duration.ofNanos(System.nanoTime() - heardAtNanos);
    }

    /// Anything was received: the other end is there.
    void heard() {
        heardAtNanos = System.nanoTime();
    }

    /// Hears a whole frame.
    ///
    /// @param dealtWith run when one more may wait
    public void frame(byte[] frame, Runnable dealtWith) {
        deliver(() -> receiver.frame(frame), dealtWith);
    }

    void roundTrip(Duration measured, Runnable dealtWith) {
        deliver(() -> receiver.roundTrip(measured), dealtWith);
    }

    /// Nothing comes any more, after what was heard already.
    public void over(Disconnect disconnect) {
        turns.execute(() -> ended.complete(disconnect));
    }

    /// Something could not be sent. The other end may have said why before it left, which is still
    /// to be read: only if nothing comes for a moment, the connection is broken.
    void sendFailed(Runnable hangUp) {
        CompletableFuture.delayedExecutor(LAST_WORDS_MILLIS, TimeUnit.MILLISECONDS).execute(hangUp);
    }

    private void deliver(Runnable delivery, Runnable dealtWith) {
        heard();
        waiting.incrementAndGet();
        turns.execute(
                () -> {
                    try {
                        delivery.run();
                    } finally {
                        heard();
                        waiting.decrementAndGet();
                        dealtWith.run();
                    }
                });
    }
}
