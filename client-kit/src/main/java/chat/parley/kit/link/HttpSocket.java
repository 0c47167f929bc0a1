package chat.parley.kit.link;

import chat.parley.protocol.Sentence;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Frames as texts over a WebSocket.
final class HttpSocket implements Socket {
    private static final int NORMAL_CLOSE = 1000;

    private final WebSocket webSocket;
    private final Ear ear;
    private CompletableFuture<?> lastSend = CompletableFuture.completedFuture(null);

    HttpSocket(WebSocket webSocket, Ear ear) {
        this.webSocket = webSocket;
        this.ear = ear;
    }

    @Override
    public void send(byte[] json) {
        String text = new String(json, StandardCharsets.UTF_8);
        CompletableFuture<?> _ = inTurn(() -> webSocket.sendText(text, true));
    }

    @Override
    public void ping() {
        CompletableFuture<?> _ = inTurn(() -> webSocket.sendPing(now()));
    }

    private static ByteBuffer now() {
        return ByteBuffer.allocate(Long.BYTES).putLong(System.nanoTime()).flip();
    }

    @Override
    public void close() {
        CompletableFuture<?> _ =
                inTurn(() -> webSocket.sendClose(NORMAL_CLOSE, ""))
                        .whenComplete((_, _) -> hangUp(Sentence.of(LinkText.CLOSED)));
    }

    @Override
    public void hangUp(Sentence why) {
        ear.ended().complete(Ending.broken(why));
        webSocket.abort();
    }

    @Override
    public CompletableFuture<Ending> ended() {
        return ear.ended();
    }

    @Override
    public Duration silence() {
        return ear.silence();
    }

    /// A WebSocket takes one send at a time: each waits for the one before it.
    private synchronized CompletableFuture<?> inTurn(Supplier<CompletableFuture<WebSocket>> send) {
        lastSend = lastSend.thenCompose(_ -> send.get()).whenComplete((_, e) -> check(e));
        return lastSend;
    }

    private void check(@Nullable Throwable failure) {
        if (failure != null) {
            ear.sendFailed(() -> hangUp(Causes.of(failure)));
        }
    }
}
