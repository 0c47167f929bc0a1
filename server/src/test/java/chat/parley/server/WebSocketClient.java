package chat.parley.server;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A client that sends what it is told to, right or wrong, and keeps what it receives.
public final class WebSocketClient implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// Whole frames, as they came.
    public final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();

    /// The close code, then the words with it.
    public final CompletableFuture<String> closed = new CompletableFuture<>();

    private final WebSocket socket;

    public WebSocketClient(RunningServer server) {
        this(server.webSocket());
    }

    public WebSocketClient(URI address) {
        this(CLIENT, address);
    }

    WebSocketClient(HttpClient client, URI address) {
        socket =
                client.newWebSocketBuilder()
                        .subprotocols("parley.v1.json")
                        .buildAsync(address, new Listener())
                        .join();
    }

    /// A client that has said hello and was welcomed.
    public static WebSocketClient signedIn(RunningServer server, long account) {
        WebSocketClient client = new WebSocketClient(server);
        client.send(
                """
                {"type": "hello", "client": "test/1.0", "token": "%d"}"""
                        .formatted(account));
        JsonNode welcome = client.next();
        if (!welcome.path("type").stringValue("").equals("welcome")) {
            throw new AssertionError("not welcomed: " + welcome);
        }
        return client;
    }

    public void send(String text) {
        socket.sendText(text, true).join();
    }

    public void send(String text, boolean last) {
        socket.sendText(text, last).join();
    }

    public void send(byte[] bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
    }

    public void call(long id, String operation, String request) {
        send(
                """
                {"type": "request", "id": %d, "operation": "%s", "request": %s}"""
                        .formatted(id, operation, request));
    }

    /// The next frame, whatever it is.
    public JsonNode next() {
        try {
            JsonNode frame = frames.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (frame == null) {
                throw new AssertionError("nothing came; closed: " + closed.getNow("no"));
            }
            return frame;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// The next frame of a type; what comes before is dropped.
    public JsonNode next(String type) {
        JsonNode frame = next();
        while (!frame.path("type").stringValue("").equals(type)) {
            frame = next();
        }
        return frame;
    }

    /// Waits for the end, and tells its code and words.
    public String end() {
        return closed.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket on, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                frames.add(MAPPER.readTree(text.toString()));
                text.setLength(0);
            }
            on.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket on, int code, String reason) {
            closed.complete(code + " " + reason);
            return null;
        }

        @Override
        public void onError(WebSocket on, Throwable error) {
            closed.complete("error " + error);
        }
    }
}
