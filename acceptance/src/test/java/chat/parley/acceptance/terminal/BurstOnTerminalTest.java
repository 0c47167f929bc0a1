package chat.parley.acceptance.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.acceptance.program.Rehearsal;
import chat.parley.bench.ClientHome;
import chat.parley.bench.Pace;
import chat.parley.bench.ProcessMemory;
import chat.parley.bench.ServerProcess;
import chat.parley.bench.screen.Burst;
import chat.parley.bench.screen.Burst.Seen;
import chat.parley.bench.screen.PtyScreen;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// The real full screen on a real terminal, while messages pour into its open conversation; `make
/// bench` has the long one, with its figures. The launchers want the jars of all programs: run it
/// by `verify`, or after `make build`.
@Isolated
class BurstOnTerminalTest {
    private static final int MESSAGES = 5_000;
    private static final double MEGABYTES_MORE = 48;

    @TempDir Path directory;

    @Test
    @Tag("F50")
    void keysAreAnsweredWhileMessagesPourInAndMemoryStaysFlat() throws Exception {
        Rehearsal.complete();
        try (ServerProcess server = new ServerProcess(directory.resolve("data"), List.of())) {
            Burst burst = new Burst(server, "alice", "bob");
            Path bin = Path.of("../bin").toAbsolutePath().normalize();
            ClientHome home = new ClientHome(bin, directory, server.port());
            home.run(home.parley(), "login", "alice");
            try (PtyScreen screen = new PtyScreen(home)) {
                screen.awaitText("bob");
                screen.settle(Duration.ofSeconds(1));

                Seen seen = burst.run(screen, MESSAGES, Pace.UNBOUND);

                assertThat(seen.echoMillis()).hasSizeGreaterThan(2);
                // each echo is drawn; of frames within two milliseconds one is counted
                assertThat(seen.frameMillis()).hasSizeGreaterThan(seen.echoMillis().size() / 2);
                assertThat(seen.memory()).hasSizeGreaterThan(2);
                ProcessMemory early = seen.memory().getFirst();
                assertThat(seen.memory().getLast().resident())
                        .isLessThan(early.resident() + MEGABYTES_MORE);
            }
        }
    }
}
