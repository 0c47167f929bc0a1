package chat.parley.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import chat.parley.bench.ServerProcess;
import chat.parley.protocol.Id;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.ConversationRequest.Send;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A real server whose disk is full for a while.
@Timeout(120)
class FullDiskTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int TRIES = 300;

    @TempDir private Path directory;
    private final List<String> acknowledged = new ArrayList<>();

    @Test
    @Tag("F38")
    @Tag("F42")
    void itIsSaidWhatCannotBeStoredAndGoesOnWhereThereIsRoom() throws Exception {
        FaultyDisk disk = FaultyDisk.in(directory);
        Path data = directory.resolve("data");
        try (ServerProcess server = new ServerProcess(data, List.of(), disk.environment());
                HttpClient http = HttpClient.newHttpClient()) {
            SignedIn alice = server.register("alice");
            Id conversation = server.befriend(alice, server.register("bob"));
            send(server, alice, conversation, 0);
            assertThat(health(http, server)).isEqualTo(200);

            disk.fill("/parley.db-wal");
            for (int i = 1; i <= TRIES; i++) {
                int number = i;
                assertThat(catchThrowable(() -> send(server, alice, conversation, number)))
                        .hasMessageContaining("UNAVAILABLE");
            }
            assertThat(health(http, server)).isEqualTo(503);
            assertThat(server.entries(conversation, alice)).isNotEmpty();

            disk.makeRoom();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(health(http, server)).isEqualTo(200));
            send(server, alice, conversation, TRIES + 1);
            assertThat(clientIds(server.entries(conversation, alice)))
                    .containsExactlyElementsOf(acknowledged);
        }
        assertThat(Files.readAllLines(data.resolve("log/parleyd.log"))).hasSizeLessThan(TRIES);
    }

    private void send(ServerProcess server, SignedIn who, Id conversation, int number)
            throws IOException, InterruptedException {
        server.ask(new Send(conversation, "m" + number, new Body.Text("no. " + number)), who);
        acknowledged.add("m" + number);
    }

    private static List<String> clientIds(List<Entry> entries) {
        return entries.stream().map(Entry::clientId).filter(Objects::nonNull).toList();
    }

    private static int health(HttpClient http, ServerProcess server)
            throws IOException, InterruptedException {
        URI health = URI.create("http://127.0.0.1:" + server.port() + "/health");
        return http.send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding())
                .statusCode();
    }
}
