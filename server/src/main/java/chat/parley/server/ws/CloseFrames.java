package chat.parley.server.ws;

import chat.parley.protocol.Penalty;
import chat.parley.server.session.Outbox;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// How a connection is closed: Parley's close code, and `REASON: words for people`, as many as fit.
final class CloseFrames {
    /// RFC 6455 lets a control frame have 125 bytes, two of which are the code.
    private static final int MOST_BYTES = 123;

    /// For reasons without a code of their own (RFC 6455, section 7.4.1).
    private static final int INTERNAL_ERROR = 1011;

    private CloseFrames() {}

    static CloseWebSocketFrame of(Outbox.Closing closing) {
        int code = closing.reason().closeCode();
        return new CloseWebSocketFrame(
                code == 0 ? INTERNAL_ERROR : code,
                cut(closing.reason() + ": " + closing.text() + inWords(closing.penalty())));
    }

    /// The end comes first, for a long reason is cut.
    private static String inWords(@Nullable Penalty penalty) {
        if (penalty == null) {
            return "";
        }
        Instant until = penalty.until();
        String end = until == null ? "" : " (" + until.truncatedTo(ChronoUnit.MINUTES) + ")";
        return penalty.reason() == null ? end : end + " " + penalty.reason();
    }

    /// As much of a text as fits, without tearing a character apart.
    static String cut(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            String character = Character.toString(codePoint);
            bytes += character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MOST_BYTES) {
                return text.substring(0, i);
            }
            i += character.length();
        }
        return text;
    }
}
