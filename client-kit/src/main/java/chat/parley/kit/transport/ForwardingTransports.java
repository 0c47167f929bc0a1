package chat.parley.kit.transport;

import chat.parley.protocol.wire.Codec;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/// Ways to one server for a gateway: each connection says for whom it is made, in
/// `X-Forwarded-For`, which the server believes of proxies that it trusts. All share one client, on
/// virtual threads. Safe for any number of threads.
public final class ForwardingTransports implements AutoCloseable {
    private final URI server;
    private final Codec codec;
    private final HttpClient http;

    /// Makes it.
    ///
    /// @param server `ws://` or `wss://` with the path of the WebSocket door
    /// @param trust in the servers that a `wss` address may lead to; null for what Java trusts
    public ForwardingTransports(URI server, @Nullable SSLContext trust, Codec codec) {
        this.server = server;
        this.codec = codec;
        http =
                WebSocketTransport.client(
                        HttpClient.newBuilder()
                                .executor(Executors.newVirtualThreadPerTaskExecutor()),
                        server,
                        trust);
    }

    /// The way for somebody.
    ///
    /// @param address their IP address
    public Transport onBehalfOf(String address) {
        return new WebSocketTransport(server, codec, http, Map.of("X-Forwarded-For", address));
    }

    /// The way for the gateway itself.
    public Transport own() {
        return new WebSocketTransport(server, codec, http, Map.of());
    }

    /// No connection is made any more, and those that are left are cut.
    @Override
    public void close() {
        http.shutdownNow();
    }
}
