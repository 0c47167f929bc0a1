package chat.parley.kit.transport;

import java.io.IOException;

/// What answers over HTTP is not the server that answers on its WebSocket, or nothing does: a proxy
/// may let only the WebSocket pass.
public final class HttpBarred extends IOException {
    private static final long serialVersionUID = 1L;

    /// @param status of the answer, over HTTP
    HttpBarred(int status) {
        super("HTTP " + status + " from what is no Parley server");
    }

    /// @param cause what every try ended with
    public HttpBarred(Throwable cause) {
        super(cause);
    }
}
