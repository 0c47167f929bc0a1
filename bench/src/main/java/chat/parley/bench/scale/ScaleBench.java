package chat.parley.bench.scale;

import chat.parley.bench.Figure;
import chat.parley.bench.ServerProcess;
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
import java.util.Map;

/// An account with 5,000 friends and 1,000 groups, a group of 2,000, a conversation of a million
/// messages: how long each first page, search and the first sync take, beside a small account on
/// the same server, asked in turn.
///
/// Run by `make scale-bench`; writes a Markdown report to standard output. An argument is how many
/// messages instead of a million.
public final class ScaleBench {
    private static final int MESSAGES = 1_000_000;
    private static final int SYNCS = 3;

    private final ServerProcess server;
    private final Path data;
    private final PrintStream out;
    private final ScaleSize size;

    private ScaleBench(ServerProcess server, Path data, PrintStream out, ScaleSize size) {
        this.server = server;
        this.data = data;
        this.out = out;
        this.size = size;
    }

    public static void main(String[] arguments) throws Exception {
        int messages = arguments.length == 0 ? MESSAGES : Integer.parseInt(arguments[0]);
        Path data = Files.createTempDirectory("parley-scale").resolve("data");
        Map<String, String> settings =
                Map.of("PARLEYD_SESSION_IDLE", "1h", "PARLEYD_AUTH_ACCESS_TOKEN", "1h");
        try (ServerProcess server = new ServerProcess(data, List.of("-Xmx512m"), settings)) {
            new ScaleBench(server, data, System.out, ScaleSize.large(messages)).run();
        }
    }

    private void run() throws Exception {
        SignedIn alice = server.register("alice");
        SignedIn sam = server.register("sam");
        server.stop();
        long began = System.nanoTime();
        Id many;
        Id few;
        try (ScaleData fill = new ScaleData(data)) {
            many = fill.fill(alice.account().id(), "a", size);
            few = fill.fill(sam.account().id(), "s", ScaleSize.SMALL);
        }
        double filled = (System.nanoTime() - began) / 1e9;
        server.startAgain();
        double indexed = secondsUntilIndexed(alice, sam);
        sizes(filled, indexed);
        ScaleAccount large = ScaleAccount.signedIn(server, "a", alice, many, size);
        ScaleAccount small = ScaleAccount.signedIn(server, "s", sam, few, ScaleSize.SMALL);
        try (var _ = large.wire();
                var _ = small.wire()) {
            int before = server.residentMebibytes();
            questions(large, small);
            syncs(alice, sam);
            out.printf(
                    Locale.ROOT,
                    "%nThe server held %,d MiB when it had filled its index, and %,d MiB after all"
                            + " of this.%n",
                    before,
                    server.residentMebibytes());
        }
    }

    private double secondsUntilIndexed(SignedIn... all) throws IOException, InterruptedException {
        long start = System.nanoTime();
        for (SignedIn who : all) {
            MessagesFound found;
            do {
                found = server.ask(new SearchMessages("parley", null, null, null, 1), who);
            } while (!found.complete());
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private void sizes(double filled, double indexed) throws IOException {
        out.printf(
                Locale.ROOT,
                "Large: %,d friends, %,d groups, one of %,d members, %,d messages in one"
                        + " conversation. Small: %,d, %,d, %,d and %,d. Pages of %d; median of 60,"
                        + " in each of 5 runs after one to warm up. The database of %,d MiB was"
                        + " filled in %.0f s, and the server, with `-Xmx512m`, had its index of"
                        + " %,d MiB %.0f s after its start.%n%n",
                size.friends(),
                size.groups(),
                size.members(),
                size.messages(),
                ScaleSize.SMALL.friends(),
                ScaleSize.SMALL.groups(),
                ScaleSize.SMALL.members(),
                ScaleSize.SMALL.messages(),
                ScaleQuestion.PAGE,
                mebibytes("parley.db"),
                filled,
                mebibytes("search.db"),
                indexed);
    }

    private long mebibytes(String file) throws IOException {
        return Files.size(data.resolve(file)) >> 20;
    }

    private void questions(ScaleAccount large, ScaleAccount small) throws Exception {
        out.println("| question | large | from, to | small | large to small |");
        out.println("|---|---|---|---|---|");
        for (ScaleQuestion one : ScaleQuestion.all(new ScaleText())) {
            List<Double> much = large.medians(i -> one.asking().of(large, i));
            List<Double> little = small.medians(i -> one.asking().of(small, i));
            row(one.name(), "ms", much, little);
        }
    }

    private void syncs(SignedIn alice, SignedIn sam) throws Exception {
        List<List<Double>> listed = List.of(new ArrayList<>(), new ArrayList<>());
        List<List<Double>> held = List.of(new ArrayList<>(), new ArrayList<>());
        List<SignedIn> both = List.of(alice, sam);
        for (int run = 0; run < SYNCS; run++) {
            for (int i = 0; i < both.size(); i++) {
                try (FirstSync sync = new FirstSync(server.port(), both.get(i))) {
                    listed.get(i).add(sync.secondsUntilListed());
                    held.get(i).add(sync.secondsUntilHeld());
                }
            }
        }
        row("a new client has all its lists", "s", listed.getFirst(), listed.getLast());
        row("and the newest of all conversations", "s", held.getFirst(), held.getLast());
    }

    private void row(String name, String unit, List<Double> large, List<Double> small) {
        Figure much = new Figure(name, unit, large);
        Figure little = new Figure(name, unit, small);
        String row = much.row().strip();
        out.printf(
                Locale.ROOT,
                "%s %,.2f %s | %.1f x |%n",
                row,
                little.median(),
                unit,
                much.median() / little.median());
    }
}
