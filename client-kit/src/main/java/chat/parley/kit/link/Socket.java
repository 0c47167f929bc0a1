package chat.parley.kit.link;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One open WebSocket connection. Any thread may send; what it hears goes to its [Ear].
final class Socket {
    private static final String SUBPROTOCOL = "parley.v1.json";
    private static final int NORMAL_CLOSE = 1000;

    private final WebSocket webSocket;
    private final Ear ear;
    private CompletableFuture<?> lastSend = CompletableFuture.completedFuture(null);

    private Socket(WebSocket webSocket, Ear ear) {
        this.webSocket = webSocket;
        this.ear = ear;
    }

    /// Connects, blocking.
    ///
    /// @throws LinkLost if that fails or takes too long
    static Socket connect(HttpClient http, URI server, Duration timeout, Ear ear)
            throws InterruptedException {
        CompletableFuture<WebSocket> opening =
                http.newWebSocketBuilder()
                        .subprotocols(SUBPROTOCOL)
                        .connectTimeout(timeout)
                        .buildAsync(server, ear);
        try {
            return new Socket(opening.get(timeout.toMillis(), TimeUnit.MILLISECONDS), ear);
        } catch (ExecutionException e) {
            throw new LinkLost(Causes.inWords(e));
        } catch (TimeoutException _) {
            CompletableFuture<?> _ = opening.thenAccept(WebSocket::abort);
            throw new LinkLost("no answer within " + timeout.toSeconds() + " s");
        }
    }

    void send(byte[] json) {
        String text = new String(json, StandardCharsets.UTF_8);
        CompletableFuture<?> _ = inTurn(() -> webSocket.sendText(text, true));
    }

    /// Measures the way to the server and back; the ear hears the answer.
    void ping() {
        CompletableFuture<?> _ = inTurn(() -> webSocket.sendPing(now()));
    }

    private static ByteBuffer now() {
        return ByteBuffer.allocate(Long.BYTES).putLong(System.nanoTime()).flip();
    }

    /// Says goodbye, and hangs up once that is said. Whoever cannot wait for it hangs up.
    void close() {
        CompletableFuture<?> _ =
                inTurn(() -> webSocket.sendClose(NORMAL_CLOSE, ""))
                        .whenComplete((_, _) -> hangUp("closed"));
    }

    void hangUp(String why) {
        ear.ended().complete(Ending.broken(why));
        webSocket.abort();
    }

    CompletableFuture<Ending> ended() {
        return ear.ended();
    }

    Duration silence() {
        return ear.silence();
    }

    /// A WebSocket takes one send at a time: each waits for the one before it.
    private synchronized CompletableFuture<?> inTurn(Supplier<CompletableFuture<WebSocket>> send) {
        lastSend = lastSend.thenCompose(_ -> send.get()).whenComplete((_, e) -> check(e));
        return lastSend;
    }

    private void check(@Nullable Throwable failure) {
        if (failure != null) {
            hangUp(Causes.inWords(failure));
        }
    }
}
