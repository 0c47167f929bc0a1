package chat.parley.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.bench.ServerProcess;
import chat.parley.protocol.Id;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.ConversationRequest.Send;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A real server on a disk that fails one flush, and then is well again: what a program that tries
/// once more takes for good.
@Tag("F15")
@Timeout(120)
class FailingFlushTest {
    private static final int IO_ERROR = 74;
    private static final int BEFORE = 200;

    @TempDir private Path directory;
    private FaultyDisk disk;

    @BeforeEach
    void compile() throws IOException, InterruptedException {
        disk = FaultyDisk.in(directory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/parley.db-wal", "/parley.db"})
    void nothingIsBelievedAfterAFlushThatFailed(String file) throws Exception {
        try (ServerProcess server =
                new ServerProcess(directory.resolve("data"), List.of(), disk.environment())) {
            SignedIn alice = server.register("alice");
            Id conversation = server.befriend(alice, server.register("bob"));
            List<String> acknowledged = new ArrayList<>();
            for (int i = 0; i < BEFORE; i++) {
                acknowledged.add(send(server, alice, conversation, i));
            }

            disk.failNextFlush(file);
            int sent = sendUntilRefused(server, alice, conversation, acknowledged);
            assertThat(server.awaitEnd()).isEqualTo(IO_ERROR);
            assertThat(disk.isToFail()).as("the flush failed, once").isFalse();
            assertThat(log()).contains("the disk failed to keep what was written");

            server.startAgain();
            List<String> stored =
                    server.entries(conversation, alice).stream()
                            .map(Entry::clientId)
                            .filter(Objects::nonNull)
                            .toList();
            assertThat(stored).startsWith(acknowledged.toArray(String[]::new));
            assertThat(stored).hasSizeLessThanOrEqualTo(acknowledged.size() + 1);
            send(server, alice, conversation, sent);
        }
    }

    /// Whoever waits for a checkpoint needs something to be moved.
    private static int sendUntilRefused(
            ServerProcess server, SignedIn who, Id conversation, List<String> acknowledged)
            throws InterruptedException {
        int next = acknowledged.size();
        while (true) {
            try {
                acknowledged.add(send(server, who, conversation, next));
                next++;
            } catch (IOException _) {
                return next;
            }
        }
    }

    private static String send(ServerProcess server, SignedIn who, Id conversation, int number)
            throws IOException, InterruptedException {
        String clientId = "m" + number;
        server.ask(new Send(conversation, clientId, new Body.Text("no. " + number)), who);
        return clientId;
    }

    private String log() throws IOException {
        return Files.readString(directory.resolve("data/log/parleyd.log"));
    }
}
