package chat.parley.server;

import chat.parley.protocol.Id;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.OperationType;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.wire.ClientFrame;
import chat.parley.protocol.wire.GatewayProof;
import chat.parley.protocol.wire.JsonCodec;
import chat.parley.protocol.wire.ServerFrame;
import chat.parley.protocol.wire.ServerFrame.Welcome;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A WebSocket on which the protocol's records are spoken: answers find their requests, and
/// everything is heard by one listener besides.
final class SpokenFrames implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonCodec CODEC = new JsonCodec(Map.of());

    /// Frames as they came, and the words of the close.
    final List<String> received = new CopyOnWriteArrayList<>();

    /// The code and the words of the close.
    final CompletableFuture<String> closed = new CompletableFuture<>();

    private final Consumer<ServerFrame> listener;
    private final Map<Long, Asked> asked = new ConcurrentHashMap<>();
    private final Queue<CompletableFuture<Welcome>> greeted = new ConcurrentLinkedQueue<>();
    private final WebSocket socket;
    private CompletableFuture<?> written = CompletableFuture.completedFuture(null);
    private long lastId;

    private record Asked(Class<? extends Record> type, CompletableFuture<Record> answer) {}

    SpokenFrames(URI server, Consumer<ServerFrame> listener) {
        this.listener = listener;
        socket =
                CLIENT.newWebSocketBuilder()
                        .connectTimeout(Duration.ofSeconds(10))
                        .subprotocols("parley.v1.json")
                        .buildAsync(server, new Receiver())
                        .join();
    }

    /// As a gateway does.
    CompletableFuture<Welcome> introduce(@Nullable String token, GatewayProof proof) {
        CompletableFuture<Welcome> welcome = new CompletableFuture<>();
        greeted.add(welcome);
        say(new ClientFrame.Hello(token, null, "test/1.0", "en", null, proof));
        return welcome;
    }

    CompletableFuture<Welcome> hello(@Nullable String token, @Nullable Id since) {
        CompletableFuture<Welcome> welcome = new CompletableFuture<>();
        greeted.add(welcome);
        say(new ClientFrame.Hello(token, null, "test/1.0", "en", since));
        return welcome;
    }

    @SuppressWarnings("unchecked") // the server answers a request with the record that it names
    <A extends Record> CompletableFuture<A> ask(Request<A> request) {
        CompletableFuture<Record> answer = new CompletableFuture<>();
        synchronized (this) {
            lastId++;
            asked.put(lastId, new Asked(OperationType.of(request.getClass()).answer(), answer));
            say(new ClientFrame.Call(lastId, request));
        }
        return (CompletableFuture<A>) answer;
    }

    /// Frames are written one after the other, in the order in which they were said.
    synchronized void say(ClientFrame frame) {
        String text = new String(CODEC.encode(frame), StandardCharsets.UTF_8);
        written =
                written.thenCompose(_ -> socket.sendText(text, true))
                        .whenComplete((_, failure) -> endedIf(failure));
    }

    private @Nullable Class<? extends Record> answerType(long id) {
        Asked one = asked.get(id);
        return one == null ? null : one.type();
    }

    private void hear(ServerFrame frame) {
        listener.accept(frame);
        switch (frame) {
            case Welcome welcome -> greeted.remove().complete(welcome);
            case ServerFrame.Answer(long id, Record answer) -> asked(id).complete(answer);
            case ServerFrame.Refusal refusal ->
                    asked(refusal.id()).completeExceptionally(refused(refusal));
            case ServerFrame.Push _, ServerFrame.Heartbeat _, ServerFrame.Closing _ -> {
                // the listener's alone
            }
        }
    }

    private CompletableFuture<Record> asked(long id) {
        Asked one = asked.remove(id);
        if (one == null) {
            throw new AssertionError("an answer to nothing: " + id);
        }
        return one.answer();
    }

    private static Refused refused(ServerFrame.Refusal refusal) {
        return Refused.quoted(
                refusal.reason(), refusal.detail(), refusal.fields(), null, refusal.penalty());
    }

    private void endedIf(@Nullable Throwable failure) {
        if (failure != null) {
            ended(failure.toString());
        }
    }

    private void ended(String how) {
        IllegalStateException end = new IllegalStateException("the connection ended: " + how);
        asked.values().forEach(one -> one.answer().completeExceptionally(end));
        greeted.forEach(welcome -> welcome.completeExceptionally(end));
    }

    @Override
    public void close() {
        socket.abort();
        ended("closed");
    }

    private final class Receiver implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket on, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                String frame = text.toString();
                text.setLength(0);
                received.add(frame);
                CODEC.serverFrame(
                                frame.getBytes(StandardCharsets.UTF_8),
                                SpokenFrames.this::answerType)
                        .ifPresent(SpokenFrames.this::hear);
            }
            on.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket on, int code, String reason) {
            received.add("\"" + reason + "\"");
            closed.complete(code + " " + reason);
            ended(code + " " + reason);
            return null;
        }

        @Override
        public void onError(WebSocket on, Throwable error) {
            ended(error.toString());
        }
    }
}
