package chat.parley.bench;

import chat.parley.bench.FanOut.Outcome;
import chat.parley.protocol.Id;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;

/// The database's write-ahead log under full load, with its bound and without one in effect: how
/// long it gets, what the bound costs whoever waits for an acknowledgement, and how long a start
/// takes after `kill -9` in the middle of it.
///
/// Run by `make log-bench`, ten minutes each; writes a Markdown report to standard output. An
/// argument is how many seconds instead.
public final class WriteAheadLogBench {
    private static final Load ROUND = new Load(10, 20, 20, 16, 500);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration BEFORE_THE_KILL = Duration.ofSeconds(2);
    private static final long MEBIBYTE = 1 << 20;

    private final Duration time;
    private final List<Row> rows = new ArrayList<>();

    private record Row(
            String bound,
            double perSecond,
            double p99,
            double slowest,
            long mebibytes,
            double start) {}

    private WriteAheadLogBench(Duration time) {
        this.time = time;
    }

    public static void main(String[] arguments) throws Exception {
        Duration time =
                arguments.length == 0
                        ? Duration.ofMinutes(10)
                        : Duration.ofSeconds(Long.parseLong(arguments[0]));
        WriteAheadLogBench bench = new WriteAheadLogBench(time);
        bench.measure("64 MiB, as it is", 64 * MEBIBYTE);
        bench.measure("16 GiB, as good as none", 16 * 1024 * MEBIBYTE);
        bench.report(System.out);
    }

    private void measure(String bound, long bytes) throws Exception {
        Path data = Files.createTempDirectory("parley-log").resolve("data");
        Map<String, String> settings =
                Map.of("PARLEYD_SESSION_IDLE", "1h", "PARLEYD_STORAGE_LOG_BYTES", "" + bytes);
        try (ServerProcess server = new ServerProcess(data, List.of(), settings)) {
            List<Outcome> rounds = new ArrayList<>();
            LongestLog longest = new LongestLog(data.resolve("parley.db-wal"));
            try (FanOut rooms = new FanOut()) {
                List<Id> conversations = new ArrayList<>();
                for (int room = 0; room < ROUND.rooms(); room++) {
                    conversations.add(FanOutBench.furnish(server, rooms, ROUND, room));
                }
                long end = System.nanoTime() + time.toNanos();
                while (System.nanoTime() < end) {
                    String run = "round" + rounds.size();
                    rounds.add(
                            rooms.play(
                                    ROUND,
                                    Pace.UNBOUND,
                                    room -> i -> Frames.send(conversations.get(room), run, i)));
                }
            }
            double start = startAfterKill(server);
            rows.add(row(bound, rounds, longest.stop(), start));
        }
    }

    /// @return how many seconds pass until it answers again
    private static double startAfterKill(ServerProcess server) throws Exception {
        SignedIn alice = server.register("alice");
        Id conversation = server.befriend(alice, server.register("bob"));
        try (RawConnection wire = Frames.signedIn(server, alice)) {
            CompletableFuture<Void> sending =
                    CompletableFuture.runAsync(
                            () -> sendUntilTheEnd(wire, conversation), PipelinedSender.READERS);
            Thread.sleep(BEFORE_THE_KILL);
            long killed = System.nanoTime();
            server.killAndRestart();
            double seconds = (System.nanoTime() - killed) / 1e9;
            sending.join();
            return seconds;
        }
    }

    private static void sendUntilTheEnd(RawConnection wire, Id conversation) {
        try {
            new PipelinedSender(wire, 64)
                    .run(
                            Integer.MAX_VALUE / 1_000,
                            i -> Frames.send(conversation, "last", i),
                            Frames::isAnswer);
        } catch (IOException | CompletionException _) {
            // the server was killed, as it should be
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static Row row(String bound, List<Outcome> rounds, long bytes, double start) {
        double[] slow = rounds.stream().mapToDouble(it -> it.ackMillisAt(0.99)).sorted().toArray();
        return new Row(
                bound,
                rounds.stream().mapToDouble(Outcome::messagesPerSecond).average().orElse(0),
                slow[slow.length / 2],
                slow[slow.length - 1],
                bytes / MEBIBYTE,
                start);
    }

    /// Looks again and again how long a file is.
    private static final class LongestLog {
        private final AtomicBoolean stopped = new AtomicBoolean();
        private final CompletableFuture<Long> longest;

        LongestLog(Path file) {
            longest = CompletableFuture.supplyAsync(() -> watch(file), PipelinedSender.READERS);
        }

        private long watch(Path file) {
            long most = 0;
            while (!stopped.get()) {
                most = Math.max(most, size(file));
                try {
                    Thread.sleep(LOOK);
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                    return most;
                }
            }
            return most;
        }

        private static long size(Path file) {
            try {
                return Files.size(file);
            } catch (NoSuchFileException _) {
                return 0; // while the server starts
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        long stop() {
            stopped.set(true);
            return longest.join();
        }
    }

    private void report(PrintStream out) {
        out.printf(
                "%s a round, for %d s with each bound; latencies are the p99 of a round's slowest"
                        + " sender.%n%n",
                ROUND.inWords(), time.toSeconds());
        out.println(
                "| bound of the log | messages/s | acknowledged after, p99 | the worst round's |"
                        + " longest log | start after `kill -9` |");
        out.println("|---|---|---|---|---|---|");
        for (Row row : rows) {
            out.printf(
                    Locale.ROOT,
                    "| %s | %,.0f | %.1f ms | %.1f ms | %,d MiB | %.1f s |%n",
                    row.bound(),
                    row.perSecond(),
                    row.p99(),
                    row.slowest(),
                    row.mebibytes(),
                    row.start());
        }
    }
}
