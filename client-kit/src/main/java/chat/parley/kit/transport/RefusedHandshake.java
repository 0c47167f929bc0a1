package chat.parley.kit.transport;

import chat.parley.protocol.Sentence;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Why a server did not open its WebSocket door. A handshake's answer is read without its body, so
/// the same address is asked once more, for a page: Parley's servers refuse it in the same words.
final class RefusedHandshake {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int LONGEST_BYTES = 8192;

    private final HttpClient http;

    RefusedHandshake(HttpClient http) {
        this.http = http;
    }

    /// The server's own words; empty where there are none, as at a server of another kind.
    ///
    /// @param door the `ws` or `wss` address that was refused
    /// @param server its address by name
    /// @param status of the refusal: another one is about something else
    Optional<Sentence> words(URI door, URI server, int status) throws InterruptedException {
        URI page = URI.create(door.toString().replaceFirst("^ws", "http"));
        HttpRequest.Builder request = HttpRequest.newBuilder(page).timeout(PATIENCE);
        if (!door.equals(server)) {
            request.header("Host", server.getRawAuthority());
        }
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(
                        request.build(),
                        _ ->
                                HttpResponse.BodySubscribers.limiting(
                                        HttpResponse.BodySubscribers.ofByteArray(), LONGEST_BYTES));
        try {
            HttpResponse<byte[]> refusal = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return refusal.statusCode() == status ? text(refusal.body()) : Optional.empty();
        } catch (ExecutionException | TimeoutException _) {
            answer.cancel(true);
            return Optional.empty();
        }
    }

    private static Optional<Sentence> text(byte[] body) {
        try {
            JsonNode refusal = new JsonMapper().readTree(new String(body, StandardCharsets.UTF_8));
            String text = refusal.path("text").asString("");
            String detail = refusal.path("detail").asString("");
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Sentence.of(LinkText.SAYS, (text + " " + detail).strip()));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }
}
