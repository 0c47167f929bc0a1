package chat.parley.kit.transport;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// Hears a WebSocket: joins the parts of texts, and asks for more as fast as the [Inbound] takes
/// it.
final class JdkWebSocketListener implements WebSocket.Listener {
    private final Inbound inbound;
    private final StringBuilder text = new StringBuilder();

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
        if (text.length() + part.length() > Inbound.LONGEST_TEXT) {
            inbound.ended().complete(Disconnect.broken(LinkText.TOO_LONG));
            webSocket.abort();
            return null;
        }
        text.append(part);
        if (last) {
            String whole = text.toString();
            text.setLength(0);
            inbound.text(whole, () -> webSocket.request(1));
        } else {
            webSocket.request(1);
        }
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
