package chat.parley.kit.transport;

import java.io.ByteArrayOutputStream;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// Hears a WebSocket: joins the parts of frames, and asks for more as fast as the [Inbound] takes
/// it.
final class JdkWebSocketListener implements WebSocket.Listener {
    private final Inbound inbound;
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    JdkWebSocketListener(Inbound inbound) {
        this.inbound = inbound;
    }

    @Override
    public void onOpen(WebSocket webSocket) {
        webSocket.request(Inbound.WINDOW);
    }

    @Override
    public @Nullable CompletionStage<?> onText(
            WebSocket webSocket, CharSequence part, boolean last) {
        inbound.heard();
        if (text.length() + part.length() > Inbound.LONGEST_FRAME) {
            return tooLong(webSocket);
        }
        text.append(part);
        if (last) {
            byte[] whole = text.toString().getBytes(StandardCharsets.UTF_8);
            text.setLength(0);
            inbound.frame(whole, () -> webSocket.request(1));
        } else {
            webSocket.request(1);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(
            WebSocket webSocket, ByteBuffer part, boolean last) {
        inbound.heard();
        if (bytes.size() + part.remaining() > Inbound.LONGEST_FRAME) {
            return tooLong(webSocket);
        }
        byte[] piece = new byte[part.remaining()];
        part.get(piece);
        bytes.writeBytes(piece);
        if (last) {
            byte[] whole = bytes.toByteArray();
            bytes.reset();
            inbound.frame(whole, () -> webSocket.request(1));
        } else {
            webSocket.request(1);
        }
        return null;
    }

    private @Nullable CompletionStage<?> tooLong(WebSocket webSocket) {
        inbound.ended().complete(Disconnect.broken(LinkText.TOO_LONG));
        webSocket.abort();
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket webSocket, ByteBuffer sentAtNanos) {
        inbound.heard();
        if (sentAtNanos.remaining() == Long.BYTES) {
            Duration measured = Duration.ofNanos(System.nanoTime() - sentAtNanos.getLong());
            inbound.roundTrip(measured, () -> webSocket.request(1));
        } else {
            webSocket.request(1);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int code, String why) {
        inbound.over(Disconnect.closed(code, why));
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        inbound.ended().complete(Disconnect.broken(Causes.of(error)));
    }
}
