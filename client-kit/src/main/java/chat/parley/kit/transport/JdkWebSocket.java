package chat.parley.kit.transport;

import chat.parley.protocol.Sentence;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Frames over a WebSocket, as texts or as bytes.
final class JdkWebSocket implements FrameSocket {
    private static final int NORMAL_CLOSE = 1000;

    private final WebSocket webSocket;
    private final Inbound inbound;
    private final boolean texts;
    private CompletableFuture<?> lastSend = CompletableFuture.completedFuture(null);

    JdkWebSocket(WebSocket webSocket, Inbound inbound, boolean texts) {
        this.texts = texts;
        this.webSocket = webSocket;
        this.inbound = inbound;
    }

    @Override
    public void send(byte[] frame) {
        CompletableFuture<?> _ = inTurn(() -> sending(frame));
    }

    private CompletableFuture<WebSocket> sending(byte[] frame) {
        return texts
                ? webSocket.sendText(new String(frame, StandardCharsets.UTF_8), true)
                : webSocket.sendBinary(ByteBuffer.wrap(frame), true);
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
        inbound.ended().complete(Disconnect.broken(why));
        webSocket.abort();
    }

    @Override
    public CompletableFuture<Disconnect> ended() {
        return inbound.ended();
    }

    @Override
    public Duration silence() {
        return inbound.silence();
    }

    /// A WebSocket takes one send at a time: each waits for the one before it.
    private synchronized CompletableFuture<?> inTurn(Supplier<CompletableFuture<WebSocket>> send) {
        lastSend = lastSend.thenCompose(_ -> send.get()).whenComplete((_, e) -> check(e));
        return lastSend;
    }

    private void check(@Nullable Throwable failure) {
        if (failure != null) {
            inbound.sendFailed(() -> hangUp(Causes.of(failure)));
        }
    }
}
