package chat.parley.server;

import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.OperationType;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.wire.JsonCodec;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// One call after the other.
final class AskingOverHttp implements FullSession.Asking {
    private static final JsonCodec CODEC = new JsonCodec(Map.of());

    private final RealServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> received = new CopyOnWriteArrayList<>();

    AskingOverHttp(RealServer server) {
        this.server = server;
    }

    @Override
    @SuppressWarnings("unchecked") // the server answers a request with the record it names
    public <A extends Record> A ask(@Nullable SignedIn as, Request<A> request) {
        OperationType type = OperationType.of(request.getClass());
        String json = new String(CODEC.encode((Record) request), StandardCharsets.UTF_8);
        return (A) CODEC.record(post(type.name(), json, as), type.answer());
    }

    @Override
    public String setupToken() {
        return server.setupToken();
    }

    /// Posts a body as it is.
    ///
    /// @return the answer
    String post(String operation, String json, @Nullable SignedIn as) {
        HttpRequest.Builder call =
                HttpRequest.newBuilder(server.http("/api/v1/" + operation))
                        .header("content-type", "application/json")
                        .POST(BodyPublishers.ofString(json));
        if (as != null) {
            call.header("authorization", "Bearer " + as.accessToken());
        }
        HttpResponse<String> response = send(call.build());
        received.add(response.body());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(response.body());
        }
        return response.body();
    }

    private HttpResponse<String> send(HttpRequest call) {
        try {
            return client.send(call, BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public List<String> received() {
        return received;
    }

    @Override
    public void close() {
        client.close();
    }
}
