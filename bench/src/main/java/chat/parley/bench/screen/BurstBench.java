package chat.parley.bench.screen;

import chat.parley.bench.ClientHome;
import chat.parley.bench.Latencies;
import chat.parley.bench.Pace;
import chat.parley.bench.ProcessMemory;
import chat.parley.bench.ServerProcess;
import chat.parley.bench.screen.Burst.Seen;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// What becomes of the full screen while 100,000 messages arrive in its open conversation, as fast
/// as the server stores them, and then at the pace of a busy log.
///
/// Run by `make bench`; writes a Markdown report to standard output.
public final class BurstBench {
    private static final int MESSAGES = 100_000;
    private static final int STEADY_MESSAGES = 20_000;
    private static final double FRAME_MILLIS = 50;
    private static final Pace STEADY = new Pace(400);

    private BurstBench() {}

    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createTempDirectory("parley-bench");
        try (ServerProcess server = new ServerProcess(directory.resolve("data"), List.of())) {
            Burst burst = new Burst(server, "alice", "bob");
            ClientHome home =
                    new ClientHome(Path.of("bin").toAbsolutePath(), directory, server.port());
            home.run(home.parley(), "login", "alice");
            System.out.println("The launcher's own `-Xmx256m`; 120 columns by 40 rows.");
            run(home, burst, "as fast as they are stored", MESSAGES, Pace.UNBOUND);
            run(home, burst, "400 a second", STEADY_MESSAGES, STEADY);
        }
    }

    private static void run(ClientHome home, Burst burst, String name, int count, Pace pace)
            throws Exception {
        try (PtyScreen screen = new PtyScreen(home)) {
            screen.awaitText("bob");
            screen.settle(Duration.ofSeconds(2));
            report(System.out, name, count, burst.run(screen, count, pace));
        }
    }

    private static void report(PrintStream out, String name, int count, Seen seen) {
        Latencies frames = Latencies.ofMillis(seen.frameMillis());
        Latencies echoes = Latencies.ofMillis(seen.echoMillis());
        out.printf("%n## %,d messages, %s%n%n", count, name);
        out.println("| figure | median | p99 | highest |");
        out.println("|---|---|---|---|");
        out.printf("| sent | %,.0f messages/s | | |%n", seen.perSecond());
        row(out, "a frame stands for, of %,d".formatted(seen.frameMillis().size()), frames);
        out.printf("| frames that stood for 50 ms or less | %.1f %% | | |%n", share(seen));
        row(out, "key to echo, of %,d keys".formatted(seen.echoMillis().size()), echoes);
        out.printf(
                "| the last one is shown | %,d ms after it was stored | | |%n",
                seen.shownAfter().toMillis());
        out.println();
        out.println("| of the messages | resident |");
        out.println("|---|---|");
        for (int i = 0; i < seen.memory().size(); i++) {
            ProcessMemory memory = seen.memory().get(i);
            out.printf("| %d %% | %,.0f MB |%n", Math.min(100, (i + 1) * 10), memory.resident());
        }
    }

    /// Of the frames, in hundredths.
    private static double share(Seen seen) {
        long prompt = seen.frameMillis().stream().filter(millis -> millis <= FRAME_MILLIS).count();
        return 100.0 * prompt / seen.frameMillis().size();
    }

    private static void row(PrintStream out, String name, Latencies latencies) {
        out.printf(
                "| %s | %,.1f ms | %,.1f ms | %,.1f ms |%n",
                name, latencies.millisAt(0.5), latencies.millisAt(0.99), latencies.millisAt(1));
    }
}
