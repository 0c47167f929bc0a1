package chat.parley.kit.link;

import java.net.ConnectException;
import java.net.http.WebSocketHandshakeException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/// What went wrong with a connection, in words for people.
final class Causes {
    private static final int TOO_MANY = 429;

    private Causes() {}

    static String inWords(Throwable error) {
        return switch (innermost(error)) {
            case WebSocketHandshakeException handshake
                    when handshake.getResponse().statusCode() == TOO_MANY ->
                    "the server has too many connections";
            case WebSocketHandshakeException handshake ->
                    "no Parley server there (HTTP " + handshake.getResponse().statusCode() + ")";
            case UnresolvedAddressException _ -> "no such host";
            case ClosedChannelException _ -> "connection refused";
            case Throwable other when other.getMessage() != null -> other.getMessage();
            case Throwable other -> other.getClass().getSimpleName();
        };
    }

    private static Throwable innermost(Throwable error) {
        Throwable cause = error.getCause();
        return wraps(error) && cause != null ? innermost(cause) : error;
    }

    /// Whether an exception says less than its cause does.
    private static boolean wraps(Throwable error) {
        return error instanceof ExecutionException
                || error instanceof CompletionException
                || error instanceof ConnectException;
    }
}
