package chat.parley.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.server.FakeHouse;
import chat.parley.server.RunningServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server that ends answers what it is carrying out.
@Tag("F18")
class LastCallsTest {
    private static final int CALLS = 240;
    private static final String SEND =
            """
            {"conversation": "5", "clientId": "c%d", "body": {"kind": "text", "text": "hi"}}""";

    @TempDir private Path directory;

    @Test
    void callsUnderWayAreAnsweredAndNoOthersBegin() throws Exception {
        FakeHouse house = new FakeHouse(1);
        RunningServer server = new RunningServer(directory, house, Map.of());
        try (HttpClient client = HttpClient.newHttpClient();
                Socket idle = connected(server.address());
                Socket late = connected(server.address())) {
            write(idle, "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(idle.getInputStream().read()).isEqualTo('H');
            Runnable release = house.holdWriter();
            List<CompletableFuture<HttpResponse<String>>> calls =
                    IntStream.range(0, CALLS)
                            .mapToObj(i -> send(client, server, SEND.formatted(i)))
                            .toList();
            String body = SEND.formatted(CALLS);
            write(late, head(body.length()) + body.substring(0, 10));
            await().until(() -> house.called.size() == CALLS);

            CompletableFuture<Void> stopping = CompletableFuture.runAsync(server::close);
            await().until(() -> refuses(server.address()));
            assertThat(rest(idle)).as("closed in order").doesNotContain("HTTP/1.1 5");
            write(late, body.substring(10));
            assertThat(rest(late)).startsWith("HTTP/1.1 503").contains("GOING_DOWN");
            release.run();

            assertThat(calls)
                    .allSatisfy(call -> assertThat(call.join().statusCode()).isEqualTo(200));
            stopping.join();
            assertThat(house.called).hasSize(CALLS);
        }
    }

    private static CompletableFuture<HttpResponse<String>> send(
            HttpClient client, RunningServer server, String body) {
        HttpRequest request =
                HttpRequest.newBuilder(server.http("/api/v1/conversation.send"))
                        .version(HttpClient.Version.HTTP_1_1)
                        .header("content-type", "application/json")
                        .header("authorization", "Bearer 1")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        return client.sendAsync(request, BodyHandlers.ofString());
    }

    private static String head(int length) {
        return "POST /api/v1/conversation.send HTTP/1.1\r\nHost: localhost\r\n"
                + "Authorization: Bearer 1\r\nContent-Type: application/json\r\n"
                + "Content-Length: "
                + length
                + "\r\n\r\n";
    }

    private static Socket connected(InetSocketAddress address) throws IOException {
        Socket socket = new Socket(address.getAddress(), address.getPort());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static boolean refuses(InetSocketAddress address) {
        try (Socket socket = connected(address)) {
            return !socket.isConnected();
        } catch (IOException _) {
            return true;
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private static String rest(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
