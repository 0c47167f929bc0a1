package chat.parley.bench.flood;

import chat.parley.bench.Latencies;
import chat.parley.bench.ServerProcess;
import chat.parley.bench.flood.Flooder.Done;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Each [Flood] from one connection, and what its neighbours notice: beside what they notice of a
/// quiet server, just before it; where they were held up, the median of three such rounds counts.
/// Then acks of four connections for a minute.
///
/// Run by `make flood`; writes a Markdown report to standard output, and ends with 1 where a bound
/// is broken.
public final class FloodBench {
    private static final List<String> SMALL = List.of("-Xmx256m");
    private static final List<String> LARGER = List.of("-Xmx512m");
    private static final Map<String, String> RATES = Map.of("PARLEYD_RATE_SCALE", "1");
    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final Duration FLOODED = Duration.ofSeconds(4);
    private static final Duration ATTACKED = Duration.ofMinutes(1);
    private static final int ATTACKERS = 4;

    /// Of a flood that held neighbours up: one stall of a shared machine tells nothing.
    private static final int ROUNDS = 3;

    private static final double ATTACKED_MILLIS = 100;
    private static final int MOST_RESIDENT_MEBIBYTES = 512;
    private static final int MOST_RESIDENT_ATTACKED_MEBIBYTES = 900;

    private final List<String> broken = new ArrayList<>();

    private FloodBench() {}

    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createTempDirectory("parley-flood");
        FloodBench bench = new FloodBench();
        bench.walk(directory.resolve("walk"), arguments.length > 0 ? arguments[0] : "");
        if (arguments.length == 0) {
            bench.attack(directory.resolve("attack"));
        }
        bench.broken.forEach(each -> System.out.println("BROKEN: " + each));
        System.exit(bench.broken.isEmpty() ? 0 : 1);
    }

    /// @param only those floods whose description has this in it
    private void walk(Path data, String only) throws Exception {
        System.out.println("## One connection, " + SMALL.getFirst() + "\n");
        System.out.println(
                "| flood | signed in | taken a second | connections | p99 before | p99 meanwhile | resident |");
        System.out.println("|---|---|---|---|---|---|---|");
        try (ServerProcess server = new ServerProcess(data, SMALL, RATES);
                Neighbours neighbours = new Neighbours(server, "alice", "bob")) {
            SignedIn mallory = server.register("mallory");
            String conversation = conversation(server, mallory);
            neighbours.talk(FLOODED); // warm up
            for (Flood flood : Flood.all().filter(each -> each.what().contains(only)).toList()) {
                FloodTarget target =
                        new FloodTarget(server.port(), mallory.accessToken(), conversation);
                Round round = withstand(flood, target, server, neighbours);
                row(flood, round);
                judge(flood, round);
            }
        }
    }

    /// One round, or the median of three where neighbours were held up in the first.
    private static Round withstand(
            Flood flood, FloodTarget target, ServerProcess server, Neighbours neighbours)
            throws Exception {
        List<Round> rounds = new ArrayList<>();
        do {
            rounds.add(round(flood, target.again(), server, neighbours));
        } while (rounds.getFirst().isSlow() && rounds.size() < ROUNDS);
        return Round.median(rounds);
    }

    private static Round round(
            Flood flood, FloodTarget target, ServerProcess server, Neighbours neighbours)
            throws Exception {
        double quiet = neighbours.talk(QUIET).millisAt(0.99);
        try (Flooder flooder = new Flooder(flood, target)) {
            double meanwhile = neighbours.talk(FLOODED).millisAt(0.99);
            Done done = flooder.end();
            return new Round(
                    quiet, meanwhile, server.residentMebibytes(), done.sent(), done.connections());
        }
    }

    /// Of one that floods, with somebody who never looks.
    private static String conversation(ServerProcess server, SignedIn mallory)
            throws IOException, InterruptedException {
        return server.befriend(mallory, server.register("victim")).toString();
    }

    private static void row(Flood flood, Round round) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %,d | %,d | %.1f ms | %.1f ms | %d MiB |%n",
                flood.what(),
                flood.signedIn() ? "yes" : "no",
                round.sent() / FLOODED.toSeconds(),
                round.connections(),
                round.quiet(),
                round.meanwhile(),
                round.resident());
    }

    private void judge(Flood flood, Round round) {
        if (round.isSlow()) {
            broken.add(
                    String.format(
                            Locale.ROOT,
                            "%s: p99 %.1f ms after %.1f ms, the median of %d rounds",
                            flood.what(),
                            round.meanwhile(),
                            round.quiet(),
                            ROUNDS));
        }
        if (round.resident() > MOST_RESIDENT_MEBIBYTES) {
            broken.add(flood.what() + ": " + round.resident() + " MiB");
        }
    }

    private void attack(Path data) throws Exception {
        System.out.println(
                "\n## "
                        + ATTACKERS
                        + " connections that acknowledge what there is not, for a minute, "
                        + LARGER.getFirst()
                        + "\n");
        try (ServerProcess server = new ServerProcess(data, LARGER, RATES);
                Neighbours neighbours = new Neighbours(server, "alice", "bob")) {
            SignedIn mallory = server.register("mallory");
            double quiet = neighbours.talk(FLOODED).millisAt(0.99);
            List<Flooder> flooders = new ArrayList<>();
            for (int i = 0; i < ATTACKERS; i++) {
                FloodTarget target = new FloodTarget(server.port(), mallory.accessToken(), "0");
                flooders.add(new Flooder(Flood.acks(), target));
            }
            Latencies latencies = neighbours.talk(ATTACKED);
            long sent = 0;
            for (Flooder flooder : flooders) {
                sent += flooder.end().sent();
            }
            double slowest = latencies.millisAt(0.99);
            int resident = server.residentMebibytes();
            System.out.println("| figure | value |\n|---|---|");
            System.out.printf(
                    Locale.ROOT,
                    "| acks taken | %,d |%n| neighbours' p99 before | %.1f ms |%n"
                            + "| neighbours' p99 meanwhile | %.1f ms |%n| resident | %d MiB |%n",
                    sent,
                    quiet,
                    slowest,
                    resident);
            if (slowest > ATTACKED_MILLIS) {
                broken.add("the attack: p99 " + slowest + " ms");
            }
            if (resident > MOST_RESIDENT_ATTACKED_MEBIBYTES) {
                broken.add("the attack: " + resident + " MiB");
            }
        }
    }
}
