package chat.parley.kit.transport;

import chat.parley.protocol.Sentence;
import chat.parley.protocol.wire.Codec;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
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

/// The way to a server over HTTP, to its WebSocket door. Of a name with several addresses, the one
/// that answers is taken: the connection is made by number then, and `Host` and TLS tell the name.
final class WebSocketTransport implements Transport {
    private static final String TLS = "wss";
    private static final int TLS_PORT = 443;
    private static final int PLAIN_PORT = 80;

    /// Whether `Host` may say something else than the address: the JDK's client asks the property
    /// once, when it is first used, which may have been before.
    private static final boolean MAY_NAME_HOST = mayNameHost();

    private final URI server;
    private final Codec codec;
    private final HttpClient http;

    /// Of each handshake, beside the usual ones.
    private final Map<String, String> headers;

    private final Runnable closing;

    WebSocketTransport(LinkSettings settings, Codec codec) {
        this.server = settings.server();
        this.codec = codec;
        this.http = client(HttpClient.newBuilder(), server, settings.trust());
        this.headers = Map.of();
        this.closing = http::shutdownNow;
    }

    /// A way on a client that others use, too, which stays open: a link hangs up by itself.
    WebSocketTransport(URI server, Codec codec, HttpClient http, Map<String, String> headers) {
        this.server = server;
        this.codec = codec;
        this.http = http;
        this.headers = Map.copyOf(headers);
        this.closing = () -> {};
    }

    static HttpClient client(HttpClient.Builder builder, URI server, @Nullable SSLContext trust) {
        if (!isTls(server)) {
            return builder.sslContext(new NoTls()).build();
        }
        if (trust != null) {
            builder.sslContext(trust);
        }
        if (isName(server.getHost())) {
            SSLParameters parameters = new SSLParameters();
            parameters.setServerNames(List.of(new SNIHostName(server.getHost())));
            builder.sslParameters(parameters);
        }
        return builder.build();
    }

    private static boolean mayNameHost() {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        try {
            HttpRequest.newBuilder().header("Host", "localhost");
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static boolean isTls(URI server) {
        return TLS.equals(server.getScheme());
    }

    /// Whether a host is a name, not a number.
    private static boolean isName(String host) {
        return !host.startsWith("[") && !host.matches("[0-9.]+");
    }

    @Override
    public FrameSocket connect(Duration timeout, Inbound inbound) throws InterruptedException {
        long began = System.nanoTime();
        URI door = reachable(timeout);
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

    /// The server's address, by number where its name has several.
    private URI reachable(Duration timeout) throws InterruptedException {
        try {
            List<InetAddress> addresses = List.of(InetAddress.getAllByName(server.getHost()));
            if (addresses.size() == 1 || !MAY_NAME_HOST) {
                return server;
            }
            InetAddress answering = HappyEyeballs.find(addresses, port(), timeout);
            return byNumber(answering);
        } catch (IOException e) {
            throw new LinkLost(Causes.ofConnecting(e));
        }
    }

    private int port() {
        return server.getPort() >= 0 ? server.getPort() : isTls(server) ? TLS_PORT : PLAIN_PORT;
    }

    private URI byNumber(InetAddress address) {
        String number = address.getHostAddress();
        String host = number.contains(":") ? "[" + number.replaceFirst("%.*", "") + "]" : number;
        return URI.create(server.getScheme() + "://" + host + ":" + port() + server.getRawPath());
    }

    @Override
    public void close() {
        closing.run();
    }
}
