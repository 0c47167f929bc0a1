package chat.parley.kit.link;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// The hearing half of a connection: whole texts, round trips, signs of life, and the end.
///
/// What is heard goes to the receiver on an executor, one after the other. At most [#WINDOW] wait
/// there; beyond that the connection is not read, so a slow receiver slows down its sender.
final class Ear implements WebSocket.Listener {
    private static final int WINDOW = 64;
    private static final int LONGEST_TEXT = 8 * 1024 * 1024;

    private final Executor turns;
    private final Receiver receiver;
    private final CompletableFuture<Ending> ended = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile long heardAtNanos = System.nanoTime();

    /// Who is told what is heard, on one thread at a time.
    interface Receiver {
        void text(String json);

        void roundTrip(Duration measured);
    }

    Ear(Executor turns, Receiver receiver) {
        this.turns = turns;
        this.receiver = receiver;
    }

    /// Completed when the connection is gone, whoever ended it.
    CompletableFuture<Ending> ended() {
        return ended;
    }

    /// For how long nothing was heard, while everything that was has been dealt with.
    Duration silence() {
        return waiting.get() > 0
                ? Duration.ZERO
                : Duration.ofNanos(System.nanoTime() - heardAtNanos);
    }

    @Override
    public void onOpen(WebSocket webSocket) {
        webSocket.request(WINDOW);
    }

    @Override
    public @Nullable CompletionStage<?> onText(
            WebSocket webSocket, CharSequence part, boolean last) {
        heardAtNanos = System.nanoTime();
        if (text.length() + part.length() > LONGEST_TEXT) {
            ended.complete(Ending.broken("the server sent more than a frame may hold"));
            webSocket.abort();
            return null;
        }
        text.append(part);
        if (last) {
            String whole = text.toString();
            text.setLength(0);
            deliver(webSocket, () -> receiver.text(whole));
        } else {
            webSocket.request(1);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket webSocket, ByteBuffer sentAtNanos) {
        heardAtNanos = System.nanoTime();
        if (sentAtNanos.remaining() == Long.BYTES) {
            Duration measured = Duration.ofNanos(heardAtNanos - sentAtNanos.getLong());
            deliver(webSocket, () -> receiver.roundTrip(measured));
        } else {
            webSocket.request(1);
        }
        return null;
    }

    private void deliver(WebSocket webSocket, Runnable delivery) {
        waiting.incrementAndGet();
        try {
            turns.execute(
                    () -> {
                        try {
                            delivery.run();
                        } finally {
                            heardAtNanos = System.nanoTime();
                            waiting.decrementAndGet();
                            webSocket.request(1);
                        }
                    });
        } catch (RejectedExecutionException _) {
            // The link was closed meanwhile: nobody listens any more.
            webSocket.abort();
        }
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int code, String why) {
        ended.complete(Ending.closed(code, why));
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        ended.complete(Ending.broken(Causes.inWords(error)));
    }
}
