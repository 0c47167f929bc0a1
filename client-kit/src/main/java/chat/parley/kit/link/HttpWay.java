package chat.parley.kit.link;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The way to a server over HTTP, to its WebSocket door.
final class HttpWay implements Way {
    private static final String SUBPROTOCOL = "parley.v1.json";

    private final URI server;
    private final HttpClient http;

    HttpWay(URI server) {
        this.server = server;
        this.http = client(server);
    }

    private static HttpClient client(URI server) {
        HttpClient.Builder builder = HttpClient.newBuilder();
        return "ws".equals(server.getScheme())
                ? builder.sslContext(new NoTls()).build()
                : builder.build();
    }

    @Override
    public Socket connect(Duration timeout, Ear ear) throws InterruptedException {
        CompletableFuture<WebSocket> opening =
                http.newWebSocketBuilder()
                        .subprotocols(SUBPROTOCOL)
                        .connectTimeout(timeout)
                        .buildAsync(server, new HttpListener(ear));
        try {
            return new HttpSocket(opening.get(timeout.toMillis(), TimeUnit.MILLISECONDS), ear);
        } catch (ExecutionException e) {
            throw new LinkLost(Causes.inWords(e));
        } catch (TimeoutException _) {
            CompletableFuture<?> _ = opening.thenAccept(WebSocket::abort);
            throw new LinkLost("no answer within " + timeout.toSeconds() + " s");
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
