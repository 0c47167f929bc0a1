package chat.parley.kit.link;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// Hears a WebSocket: joins the parts of texts, and asks for more as fast as the [Ear] takes it.
final class HttpListener implements WebSocket.Listener {
    private final Ear ear;
    private final StringBuilder text = new StringBuilder();

    HttpListener(Ear ear) {
        this.ear = ear;
    }

    @Override
    public void onOpen(WebSocket webSocket) {
        webSocket.request(Ear.WINDOW);
    }

    @Override
    public @Nullable CompletionStage<?> onText(
            WebSocket webSocket, CharSequence part, boolean last) {
        ear.heard();
        if (text.length() + part.length() > Ear.LONGEST_TEXT) {
            ear.ended().complete(Ending.broken(LinkText.TOO_LONG));
            webSocket.abort();
            return null;
        }
        text.append(part);
        if (last) {
            String whole = text.toString();
            text.setLength(0);
            ear.text(whole, () -> webSocket.request(1));
        } else {
            webSocket.request(1);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket webSocket, ByteBuffer sentAtNanos) {
        ear.heard();
        if (sentAtNanos.remaining() == Long.BYTES) {
            Duration measured = Duration.ofNanos(System.nanoTime() - sentAtNanos.getLong());
            ear.roundTrip(measured, () -> webSocket.request(1));
        } else {
            webSocket.request(1);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int code, String why) {
        ear.over(Ending.closed(code, why));
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        ear.ended().complete(Ending.broken(Causes.of(error)));
    }
}
