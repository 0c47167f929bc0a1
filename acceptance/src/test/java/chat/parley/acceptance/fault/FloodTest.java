package chat.parley.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.bench.Latencies;
import chat.parley.bench.ServerProcess;
import chat.parley.bench.flood.Flood;
import chat.parley.bench.flood.FloodTarget;
import chat.parley.bench.flood.Flooder;
import chat.parley.bench.flood.Neighbours;
import chat.parley.protocol.Id;
import chat.parley.protocol.operation.ApplicationRequest.ApplyFriend;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// Each kind of flood for a moment. How fast the neighbours are meanwhile is told by `make flood`.
@Isolated
class FloodTest {
    private static final Duration MOMENT = Duration.ofMillis(400);
    private static final int MOST_RESIDENT_MEBIBYTES = 512;

    @TempDir private Path directory;

    @Test
    @Tag("F3")
    @Tag("F13")
    @Tag("F17")
    @Tag("F19")
    void neighboursAreAnsweredInEveryFloodAndMemoryIsBounded() throws Exception {
        try (ServerProcess server =
                        new ServerProcess(
                                directory, List.of("-Xmx256m"), Map.of("PARLEYD_RATE_SCALE", "1"));
                Neighbours neighbours = new Neighbours(server, "alice", "bob")) {
            SignedIn mallory = server.register("mallory");
            Id conversation = server.befriend(mallory, server.register("victim"));
            for (Flood flood : Flood.all().toList()) {
                FloodTarget target =
                        new FloodTarget(
                                server.port(), mallory.accessToken(), conversation.toString());
                try (Flooder flooder = new Flooder(flood, target)) {
                    Latencies talk = neighbours.talk(MOMENT);
                    assertThat(flooder.end().sent()).as(flood.what()).isPositive();
                    assertThat(talk.count()).as(flood.what()).isPositive();
                }
                assertThat(server.residentMebibytes())
                        .as(flood.what())
                        .isLessThan(MOST_RESIDENT_MEBIBYTES);
            }
            assertThat(server.isAlive()).isTrue();
            assertThat(server.ask(new ApplyFriend("bob", null), mallory).id()).isNotNull();
        }
    }
}
