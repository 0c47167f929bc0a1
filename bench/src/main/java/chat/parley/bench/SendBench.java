package chat.parley.bench;

import chat.parley.bench.PipelinedSender.Outcome;
import chat.parley.protocol.Id;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One sender, one receiver, 64 messages under way, every one durable before it is acknowledged:
/// beside a bare echo and a bare database in the same run, several times over.
///
/// Run by `make bench`; writes a Markdown report to standard output.
public final class SendBench {
    private static final int MESSAGES = 50_000;
    private static final int WARM_UP = 100_000;
    private static final int UNDER_WAY = 64;
    private static final int RUNS = 5;
    private static final Pattern SEQ = Pattern.compile("\"seq\":(\\d+)");

    private final List<Double> store = new ArrayList<>();
    private final List<Double> echo = new ArrayList<>();
    private final List<Double> sent = new ArrayList<>();
    private final List<Double> ratioToStore = new ArrayList<>();
    private final List<Double> ratioToEcho = new ArrayList<>();
    private final List<Double> median = new ArrayList<>();
    private final List<Double> slowest = new ArrayList<>();

    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createTempDirectory("parley-bench");
        SendBench bench = new SendBench();
        try (ServerProcess host = new ServerProcess(directory.resolve("data"), List.of())) {
            bench.run(directory, host);
        }
        bench.report(System.out);
    }

    private void run(Path directory, ServerProcess host) throws Exception {
        SignedIn alice = host.register("alice");
        SignedIn bob = host.register("bob");
        Id conversation = host.befriend(alice, bob);
        try (RawConnection sender = Frames.signedIn(host, alice);
                RawConnection receiver = Frames.signedIn(host, bob)) {
            exchange(sender, receiver, conversation, WARM_UP, "warm");
            for (int run = 0; run < RUNS; run++) {
                ceilings(directory);
                Outcome outcome = exchange(sender, receiver, conversation, MESSAGES, "run" + run);
                add(outcome);
            }
        }
    }

    private void ceilings(Path directory) throws Exception {
        store.add(StoreCeiling.messagesPerSecond(directory, MESSAGES));
        try (EchoCeiling server = new EchoCeiling();
                RawConnection wire = new RawConnection(server.port())) {
            String frame = Frames.send(new Id(1), "echo", 0);
            echo.add(
                    new PipelinedSender(wire, UNDER_WAY)
                            .run(MESSAGES, _ -> frame, _ -> true)
                            .perSecond());
        }
    }

    private void add(Outcome outcome) {
        sent.add(outcome.perSecond());
        ratioToStore.add(outcome.perSecond() / store.getLast());
        ratioToEcho.add(outcome.perSecond() / echo.getLast());
        median.add(outcome.latencies().millisAt(0.5));
        slowest.add(outcome.latencies().millisAt(0.99));
    }

    /// Sends, and has the receiver check that it gets each message once, in order, without a hole.
    private static Outcome exchange(
            RawConnection sender, RawConnection receiver, Id conversation, int count, String run)
            throws Exception {
        CompletableFuture<Void> receiving =
                CompletableFuture.runAsync(() -> receive(receiver, count), PipelinedSender.READERS);
        Outcome outcome =
                new PipelinedSender(sender, UNDER_WAY)
                        .run(count, i -> Frames.send(conversation, run, i), Frames::isAnswer);
        receiving.join();
        return outcome;
    }

    private static void receive(RawConnection receiver, int count) {
        try {
            long last = 0;
            for (int received = 0; received < count; ) {
                String frame = receiver.read();
                if (frame.startsWith("{\"type\":\"heartbeat\"")) {
                    receiver.write("{\"type\":\"heartbeat\"}");
                    receiver.flush();
                }
                if (frame.contains("\"entry.posted\"")) {
                    long seq = seq(frame);
                    if (last != 0 && seq != last + 1) {
                        throw new IOException("after " + last + " came " + seq);
                    }
                    last = seq;
                    received++;
                }
            }
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private static long seq(String frame) throws IOException {
        Matcher matcher = SEQ.matcher(frame);
        if (!matcher.find()) {
            throw new IOException("no seq in " + frame);
        }
        return Long.parseLong(matcher.group(1));
    }

    private void report(PrintStream out) {
        out.printf(
                "%d messages of %d bytes, %d under way, %d runs after a warm-up of %d; lost 0, doubled 0,"
                        + " reordered 0.%n%n",
                MESSAGES, Frames.TEXT.length(), UNDER_WAY, RUNS, WARM_UP);
        out.println("| figure | median | from, to |");
        out.println("|---|---|---|");
        for (Figure figure :
                List.of(
                        new Figure("Parley, durable and acknowledged", "messages/s", sent),
                        new Figure("ceiling: the database alone", "messages/s", store),
                        new Figure("ceiling: a bare echo", "messages/s", echo),
                        new Figure("Parley to the database alone", "x", ratioToStore),
                        new Figure("Parley to a bare echo", "x", ratioToEcho),
                        new Figure("acknowledged after, median", "ms", median),
                        new Figure("acknowledged after, p99", "ms", slowest))) {
            out.println(figure.row());
        }
    }
}
