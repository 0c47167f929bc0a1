package chat.parley.kit.transport;

import chat.parley.protocol.Id;
import chat.parley.protocol.body.Attachment;
import chat.parley.protocol.model.file.FileProgress;
import chat.parley.protocol.wire.JsonCodec;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// The bytes of files as they are, over HTTP: at the server that a WebSocket leads to, with the
/// same trust. Each call is one try. For one thread, which it blocks.
///
/// Of what may go wrong, [chat.parley.protocol.Refused] is the server's answer, [HttpBarred] is
/// somebody else's, and any other [IOException] is a cut.
public final class FileHttp implements AutoCloseable {
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int LONGEST_ANSWER_BYTES = 65_536;

    private final LinkSettings settings;
    private final ReachableHost host;
    private final HttpClient http;
    private final JsonCodec codec = new JsonCodec(Map.of());

    /// Where the server answered last; null before it did, and after a cut.
    private @Nullable URI door;

    /// Connects to nothing yet.
    ///
    /// @param settings of a link over a WebSocket
    public FileHttp(LinkSettings settings) {
        this.settings = settings;
        host = new ReachableHost(settings.server());
        http =
                WebSocketTransport.client(
                        HttpClient.newBuilder()
                                .version(HttpClient.Version.HTTP_1_1)
                                .connectTimeout(settings.timing().connect()),
                        settings.server(),
                        settings.trust());
    }

    /// Uploads a part of a file.
    ///
    /// @param offset where it begins
    /// @param part in an array; left as it is
    /// @param last whether nothing follows, of a file whose size was not told
    /// @param time how long all of it may take
    public FileProgress put(
            String token, Id file, long offset, ByteBuffer part, boolean last, Duration time)
            throws IOException {
        HttpRequest request =
                request(token, file)
                        .timeout(time)
                        .header("upload-offset", Long.toString(offset))
                        .header("upload-complete", last ? "?1" : "?0")
                        .PUT(
                                BodyPublishers.ofByteArray(
                                        part.array(),
                                        part.arrayOffset() + part.position(),
                                        part.remaining()))
                        .build();
        HttpResponse<byte[]> answer =
                send(
                        request,
                        _ ->
                                BodySubscribers.limiting(
                                        BodySubscribers.ofByteArray(), LONGEST_ANSWER_BYTES));
        if (answer.statusCode() != OK) {
            throw HttpRefusal.of(answer.statusCode(), answer.body(), codec);
        }
        try {
            return codec.record(answer.body(), FileProgress.class);
        } catch (JacksonException e) {
            throw new HttpBarred(e);
        }
    }

    /// Opens a part of a file.
    ///
    /// @param from its first byte
    /// @param count how many; there may be more
    /// @param time how long all of it may take, until it has been read
    public InputStream get(String token, Attachment file, long from, long count, Duration time)
            throws IOException {
        HttpRequest request =
                request(token, file.id())
                        .timeout(time)
                        .header("range", "bytes=%d-%d".formatted(from, from + count - 1))
                        .header("if-range", '"' + file.sha256() + '"')
                        .build();
        HttpResponse<InputStream> answer = send(request, BodyHandlers.ofInputStream());
        InputStream body = new TimedBody(answer.body(), time);
        int status = answer.statusCode();
        if (status == PARTIAL || (status == OK && from == 0)) {
            return body;
        }
        try (body) {
            throw HttpRefusal.of(status, body.readNBytes(LONGEST_ANSWER_BYTES), codec);
        }
    }

    private HttpRequest.Builder request(String token, Id file) throws IOException {
        URI at = door();
        URI server = settings.server();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(
                                URI.create(
                                        at.resolve("api/v1/files/" + file)
                                                .toString()
                                                .replaceFirst("^ws", "http")))
                        .header("Authorization", "Bearer " + token)
                        .header("Accept-Language", settings.language().tag())
                        .header("User-Agent", settings.client());
        return at.equals(server) ? request : request.header("Host", server.getRawAuthority());
    }

    private URI door() throws IOException {
        URI known = door;
        if (known == null) {
            try {
                known = host.reachable(settings.timing().connect());
            } catch (LinkLost lost) {
                throw new IOException(lost);
            } catch (InterruptedException _) {
                throw interrupted();
            }
            door = known;
        }
        return known;
    }

    private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler)
            throws IOException {
        try {
            return http.send(request, handler);
        } catch (IOException e) {
            door = null;
            throw e;
        } catch (InterruptedException _) {
            throw interrupted();
        }
    }

    private static LinkLost interrupted() {
        Thread.currentThread().interrupt();
        return new LinkLost(LinkText.INTERRUPTED);
    }

    /// Cuts what is under way.
    @Override
    public void close() {
        http.shutdownNow();
    }
}
