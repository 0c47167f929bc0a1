package chat.parley.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.bench.ServerProcess;
import chat.parley.protocol.Id;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.ConversationRequest.FetchEntries;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The server killed with -9 under load, several times.
class ChaosTest {
    private static final int KILLS = 4;
    private static final int MESSAGES = 4_000;

    @TempDir private Path directory;

    @Test
    @Tag("C22")
    @Tag("W23")
    @Tag("W27")
    @Tag("P1")
    void whateverWasAcknowledgedIsThereExactlyOnceAndInOrderAfterEveryKill() throws Exception {
        try (ServerProcess server = new ServerProcess(directory, List.of())) {
            SignedIn alice = server.register("alice");
            SignedIn bob = server.register("bob");
            Id conversation = server.befriend(alice, bob);
            List<PersistentSender> senders =
                    List.of(
                            new PersistentSender(server.port(), alice, conversation, MESSAGES),
                            new PersistentSender(server.port(), bob, conversation, MESSAGES));
            List<Thread> threads = senders.stream().map(Thread.ofPlatform()::start).toList();

            int kills = 0;
            while (kills < KILLS || threads.stream().anyMatch(Thread::isAlive)) {
                if (kills < KILLS) {
                    awaitProgress(
                            server, alice, conversation, (kills + 1) * MESSAGES / (KILLS + 2));
                    server.killAndRestart();
                    kills++;
                } else {
                    for (Thread thread : threads) {
                        thread.join();
                    }
                }
            }

            List<Entry> stored = server.entries(conversation, alice);
            assertThat(stored.stream().map(Entry::seq))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, stored.size()).boxed().toList());
            senders.forEach(sender -> assertStored(sender, stored));
            assertThat(senders.stream().mapToInt(PersistentSender::resent).sum()).isPositive();
        }
    }

    private static void assertStored(PersistentSender sender, List<Entry> stored) {
        List<String> mine =
                stored.stream()
                        .map(Entry::clientId)
                        .filter(Objects::nonNull)
                        .filter(sender.acknowledged()::containsKey)
                        .toList();
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < MESSAGES; i++) {
            sent.add(sender.clientId(i));
        }
        assertThat(mine).containsExactlyElementsOf(sent);
        for (Entry entry : stored) {
            Long acknowledged = sender.acknowledged().get(String.valueOf(entry.clientId()));
            if (acknowledged != null) {
                assertThat(entry.seq()).isEqualTo(acknowledged);
            }
        }
    }

    /// Lets the load run until the log has so many entries: the condition to kill at.
    private static void awaitProgress(
            ServerProcess server, SignedIn who, Id conversation, long entries) throws Exception {
        while (server.ask(new FetchEntries(conversation, 0, 1), who).head() < entries) {
            Thread.onSpinWait();
        }
    }
}
