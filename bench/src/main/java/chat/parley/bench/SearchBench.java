package chat.parley.bench;

import chat.parley.protocol.Id;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.SearchRequest.MessagesFound;
import chat.parley.protocol.operation.SearchRequest.SearchMessages;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// A million Chinese messages, and how long it takes to find words of one to three characters among
/// them: as a client sees it, over its connection, beside a page of the history.
///
/// Run by `make search-bench`; writes a Markdown report to standard output.
public final class SearchBench {
    private static final int MESSAGES = 1_000_000;
    private static final int CHARACTERS = 20;
    private static final int UNDER_WAY = 256;
    private static final int SEARCHES = 500;
    private static final int RUNS = 5;
    private static final int PAGE = 50;

    /// So many characters are in use, the n-th of them n times more rarely than the first.
    private static final int ALPHABET = 3_000;
    private static final int FIRST = 0x4E00;

    private final int messages;
    private final Random random = new Random(20261128);
    private final double[] shares = shares();
    private final List<String> samples = new ArrayList<>();

    private SearchBench(int messages) {
        this.messages = messages;
    }

    /// Runs it.
    ///
    /// @param arguments how many messages, if not a million
    public static void main(String[] arguments) throws Exception {
        int messages = arguments.length == 0 ? MESSAGES : Integer.parseInt(arguments[0]);
        Path data = Files.createTempDirectory("parley-bench").resolve("data");
        try (ServerProcess host = new ServerProcess(data, List.of())) {
            new SearchBench(messages).run(host, data, System.out);
        }
    }

    private void run(ServerProcess host, Path data, PrintStream out) throws Exception {
        SignedIn alice = host.register("alice");
        SignedIn bob = host.register("bob");
        Id conversation = host.befriend(alice, bob);
        try (RawConnection wire = Frames.signedIn(host, alice)) {
            double stored =
                    new PipelinedSender(wire, UNDER_WAY)
                            .run(
                                    messages,
                                    i -> Frames.send(conversation, "fill", i, text(i)),
                                    Frames::isAnswer)
                            .perSecond();
            double behind = secondsUntilComplete(host, alice);
            out.printf(
                    Locale.ROOT,
                    "%,d messages of %d characters, sent at %,.0f/s; the index was complete %.1f s"
                            + " after the last one.%n%n",
                    messages,
                    CHARACTERS,
                    stored,
                    behind);
            out.println("| figure | median | from, to |");
            out.println("|---|---|---|");
            for (int length = 1; length <= 3; length++) {
                report(wire, length, out);
            }
            String history = history(conversation);
            report(wire, "a page of the history, beside it", _ -> history, out);
            sizes(data, out);
        }
    }

    /// Searches wait for the index for a while, and say whether it was long enough.
    private static double secondsUntilComplete(ServerProcess host, SignedIn who)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        MessagesFound found;
        do {
            found = host.ask(new SearchMessages("parley", null, null, null, 1), who);
        } while (!found.complete());
        return (System.nanoTime() - start) / 1e9;
    }

    private void report(RawConnection wire, int length, PrintStream out) throws Exception {
        report(
                wire,
                length == 1 ? "words of 1 character" : "words of " + length + " characters",
                i -> search(word(length), i),
                out);
    }

    private interface Asking {
        String frame(int number);
    }

    private static void report(RawConnection wire, String name, Asking asking, PrintStream out)
            throws Exception {
        List<Double> median = new ArrayList<>();
        List<Double> slowest = new ArrayList<>();
        for (int run = 0; run <= RUNS; run++) {
            Latencies latencies =
                    new PipelinedSender(wire, 1)
                            .run(SEARCHES, asking::frame, Frames::isAnswer)
                            .latencies();
            if (run > 0) { // the first one warms up
                median.add(latencies.millisAt(0.5));
                slowest.add(latencies.millisAt(0.99));
            }
        }
        out.println(new Figure(name + ", median", "ms", median).row());
        out.println(new Figure(name + ", p99", "ms", slowest).row());
    }

    private static void sizes(Path data, PrintStream out) throws IOException {
        out.printf(
                Locale.ROOT,
                "%nThe index has %,d MiB, the database %,d MiB.%n",
                Files.size(data.resolve("search.db")) >> 20,
                Files.size(data.resolve("parley.db")) >> 20);
    }

    private static String search(String word, int number) {
        return "{\"type\":\"request\",\"id\":"
                + number
                + ",\"operation\":\"search.messages\",\"request\":{\"query\":\""
                + word
                + "\",\"limit\":"
                + PAGE
                + "}}";
    }

    private static String history(Id conversation) {
        return "{\"type\":\"request\",\"id\":1,\"operation\":\"conversation.history\","
                + "\"request\":{\"conversation\":\""
                + conversation
                + "\",\"limit\":"
                + PAGE
                + "}}";
    }

    /// A word of some message.
    private String word(int length) {
        String sample = samples.get(random.nextInt(samples.size()));
        int at = random.nextInt(CHARACTERS - length + 1);
        return sample.substring(at, at + length);
    }

    private String text(int number) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < CHARACTERS; i++) {
            text.append((char) (FIRST + character()));
        }
        if (number % 1_000 == 0) {
            samples.add(text.toString());
        }
        return text.toString();
    }

    private int character() {
        double share = random.nextDouble() * shares[ALPHABET - 1];
        int low = 0;
        int high = ALPHABET - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (shares[middle] < share) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Zipf's law, added up.
    private static double[] shares() {
        double[] sums = new double[ALPHABET];
        double sum = 0;
        for (int i = 0; i < ALPHABET; i++) {
            sum += 1.0 / (i + 1);
            sums[i] = sum;
        }
        return sums;
    }
}
