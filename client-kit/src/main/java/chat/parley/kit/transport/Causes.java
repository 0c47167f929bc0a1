package chat.parley.kit.transport;

import chat.parley.protocol.Sentence;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.http.WebSocketHandshakeException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/// What went wrong with a connection, in words for people.
public final class Causes {
    private static final int TOO_MANY = 429;

    /// All that the JDK tells of a unix socket that is not there.
    private static final String NO_SUCH_FILE = "No such file or directory";

    private Causes() {}

    /// Why a connection that there was broke.
    public static Sentence of(Throwable error) {
        Throwable cause = innermost(error);
        return switch (cause) {
            case LinkLost lost -> lost.why();
            case SSLException tls -> ofTls(tls);
            case ClosedChannelException _, EOFException _ -> Sentence.of(LinkText.BROKEN_OFF);
            case Throwable other -> itsOwnWords(other);
        };
    }

    /// Why no connection could be made.
    static Sentence ofConnecting(Throwable error) {
        Throwable cause = innermost(error);
        return switch (cause) {
            case WebSocketHandshakeException handshake -> ofHandshake(handshake);
            case UnresolvedAddressException _, UnknownHostException _ ->
                    Sentence.of(LinkText.NO_SUCH_HOST);
            case ClosedChannelException _ -> Sentence.of(LinkText.CONNECTION_REFUSED);
            case SSLException tls -> ofTls(tls);
            case SocketException missing when NO_SUCH_FILE.equals(missing.getMessage()) ->
                    Sentence.of(LinkText.NO_SUCH_SOCKET);
            case EOFException _ -> Sentence.of(LinkText.NOT_HTTP);
            case IOException io when isNoHttp(io) -> Sentence.of(LinkText.NOT_HTTP);
            case Throwable other -> of(other);
        };
    }

    /// What a future failed with, without the exception in which those wrap it that it was handed
    ///     to.
    public static Throwable unwrapped(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : null;
        return cause == null ? failure : cause;
    }

    /// The same of a future that somebody waited for, to be thrown again.
    public static RuntimeException unwrapped(CompletionException failure) {
        return failure.getCause() instanceof RuntimeException cause ? cause : failure;
    }

    private static Sentence ofHandshake(WebSocketHandshakeException handshake) {
        int status = handshake.getResponse().statusCode();
        return status == TOO_MANY
                ? Sentence.of(LinkText.SERVER_FULL)
                : Sentence.of(LinkText.NOT_PARLEY, status);
    }

    /// The JDK tells an answer that is no HTTP by its messages only.
    private static boolean isNoHttp(IOException error) {
        String message = String.valueOf(error.getMessage());
        return message.contains("header parser") || message.contains("Invalid status line");
    }

    private static Sentence ofTls(SSLException error) {
        if (has(error, CertificateExpiredException.class)
                || has(error, CertificateNotYetValidException.class)) {
            return Sentence.of(LinkText.EXPIRED_CERTIFICATE);
        }
        if (has(error, CertPathBuilderException.class)
                || has(error, CertPathValidatorException.class)) {
            return Sentence.of(LinkText.UNTRUSTED);
        }
        if (has(error, CertificateException.class)) {
            return Sentence.of(LinkText.OTHER_NAME);
        }
        String message = String.valueOf(error.getMessage());
        return message.contains("nrecognized SSL message")
                ? Sentence.of(LinkText.NOT_TLS)
                : Sentence.of(LinkText.TLS, message);
    }

    private static boolean has(Throwable error, Class<? extends Throwable> type) {
        return Stream.iterate(error, each -> each != null, Throwable::getCause)
                .anyMatch(type::isInstance);
    }

    private static Sentence itsOwnWords(Throwable error) {
        return Sentence.quoted(
                Optional.ofNullable(error.getMessage())
                        .orElseGet(() -> error.getClass().getSimpleName()));
    }

    private static Throwable innermost(Throwable error) {
        Throwable cause = error.getCause();
        return wraps(error) && cause != null ? innermost(cause) : error;
    }

    /// Whether an exception says less than its cause does. The JDK also wraps the failure of a
    /// handshake in a plain exception of its own.
    private static boolean wraps(Throwable error) {
        return error instanceof ExecutionException
                || error instanceof CompletionException
                || error instanceof ConnectException
                || (error.getClass() == IOException.class
                        && error.getCause() instanceof IOException);
    }
}
