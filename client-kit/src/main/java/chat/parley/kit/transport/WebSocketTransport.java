package chat.parley.kit.transport;

import chat.parley.protocol.Sentence;
import chat.parley.protocol.wire.Codec;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/// The way to a server over HTTP, to its WebSocket door, at the address that answers.
final class WebSocketTransport implements Transport {
    private final URI server;
    private final ReachableHost host;
    private final Codec codec;
    private final HttpClient http;

    /// Of each handshake, beside the usual ones.
    private final Map<String, String> headers;

    private final Runnable closing;

    WebSocketTransport(LinkSettings settings, Codec codec) {
        this.server = settings.server();
        this.host = new ReachableHost(server);
        this.codec = codec;
        this.http = client(HttpClient.newBuilder(), server, settings.trust());
        this.headers = Map.of();
        this.closing = http::shutdownNow;
    }

    /// A way on a client that others use, too, which stays open: a link hangs up by itself.
    WebSocketTransport(URI server, Codec codec, HttpClient http, Map<String, String> headers) {
        this.server = server;
        this.host = new ReachableHost(server);
        this.codec = codec;
        this.http = http;
        this.headers = Map.copyOf(headers);
        this.closing = () -> {};
    }

    static HttpClient client(HttpClient.Builder builder, URI server, @Nullable SSLContext trust) {
        if (!ReachableHost.isTls(server)) {
            return builder.sslContext(new NoTls()).build();
        }
        if (trust != null) {
            builder.sslContext(trust);
        }
        if (ReachableHost.isName(server.getHost())) {
            SSLParameters parameters = new SSLParameters();
            parameters.setServerNames(List.of(new SNIHostName(server.getHost())));
            builder.sslParameters(parameters);
        }
        return builder.build();
    }

    @Override
    public FrameSocket connect(Duration timeout, Inbound inbound) throws InterruptedException {
        long began = System.nanoTime();
        URI door = host.reachable(timeout);
        long left = timeout.minusNanos(System.nanoTime() - began).toMillis();
        WebSocket.Builder builder =
                http.newWebSocketBuilder()
                        .subprotocols(codec.subprotocol())
                        .connectTimeout(timeout);
        if (!door.equals(server)) {
            builder.header("Host", server.getRawAuthority());
        }
        headers.forEach(builder::header);
        CompletableFuture<WebSocket> opening =
                builder.buildAsync(door, new JdkWebSocketListener(inbound));
        try {
            WebSocket open = opening.get(left, TimeUnit.MILLISECONDS);
            return new JdkWebSocket(open, inbound, codec.isText());
        } catch (ExecutionException e) {
            throw new LinkLost(why(door, e));
        } catch (TimeoutException _) {
            CompletableFuture<?> _ = opening.thenAccept(WebSocket::abort);
            throw new LinkLost(LinkText.NO_ANSWER, timeout.toSeconds());
        }
    }

    private Sentence why(URI door, ExecutionException failure) throws InterruptedException {
        Sentence words = Causes.ofConnecting(failure);
        return failure.getCause() instanceof WebSocketHandshakeException handshake
                ? new RefusedHandshake(http)
                        .words(door, server, handshake.getResponse().statusCode())
                        .orElse(words)
                : words;
    }

    @Override
    public void close() {
        closing.run();
    }
}
