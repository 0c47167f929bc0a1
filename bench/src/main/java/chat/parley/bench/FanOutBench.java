package chat.parley.bench;

import chat.parley.bench.FanOut.Outcome;
import chat.parley.protocol.Id;
import chat.parley.protocol.model.group.HistoryRule;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.operation.ApplicationRequest.ApplyGroup;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.ConversationRequest.ShowConversationOf;
import chat.parley.protocol.operation.GroupRequest.CreateGroup;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/// Groups, in which one sends and everybody hears it: every message durable before its
/// acknowledgement, beside a bare server that passes on the same bytes in memory. Ten groups of
/// twenty, and one of two thousand with half of them there.
///
/// Run by `make bench`; writes a Markdown report to standard output.
public final class FanOutBench {
    private static final int RUNS = 5;
    private static final int WARM_UPS = 5;
    private static final List<Load> LOADS =
            List.of(new Load(10, 20, 20, 16, 2_000), new Load(1, 2_000, 1_000, 16, 200));

    /// Whoever listens says nothing for minutes, not even that it is there.
    private static final Map<String, String> PATIENT = Map.of("PARLEYD_SESSION_IDLE", "1h");

    private final Load load;
    private final List<Double> messages = new ArrayList<>();
    private final List<Double> deliveries = new ArrayList<>();
    private final List<Double> ceiling = new ArrayList<>();
    private final List<Double> ratio = new ArrayList<>();
    private final List<Double> slowest = new ArrayList<>();
    private final List<Double> slowestAtHalf = new ArrayList<>();

    private FanOutBench(Load load) {
        this.load = load;
    }

    public static void main(String[] arguments) throws Exception {
        for (Load load : LOADS) {
            FanOutBench bench = new FanOutBench(load);
            bench.run();
            bench.report(System.out);
        }
    }

    private void run() throws Exception {
        Path directory = Files.createTempDirectory("parley-fan-out");
        try (ServerProcess server =
                        new ServerProcess(directory.resolve("data"), List.of(), PATIENT);
                FanOut rooms = new FanOut();
                FanOutCeiling bare = new FanOutCeiling();
                FanOut bareRooms = new FanOut()) {
            List<Id> conversations = new ArrayList<>();
            for (int room = 0; room < load.rooms(); room++) {
                conversations.add(furnish(server, rooms, load, room));
                furnish(bare, bareRooms, room);
            }
            for (int run = -WARM_UPS; run < RUNS; run++) {
                measure(rooms, bareRooms, conversations, run);
            }
        }
    }

    /// Makes a group, whose members are partly there.
    static Id furnish(ServerProcess server, FanOut rooms, Load load, int room)
            throws IOException, InterruptedException {
        String group = "room-" + room;
        List<SignedIn> people = new ArrayList<>();
        for (int i = 0; i < load.members(); i++) {
            SignedIn member = server.register("member-" + room + "-" + i);
            people.add(member);
            if (i == 0) {
                server.ask(
                        new CreateGroup(
                                group,
                                null,
                                JoinPolicy.OPEN,
                                HistoryRule.SINCE_JOINING,
                                true,
                                List.of()),
                        member);
            } else {
                server.ask(new ApplyGroup(group, null), member);
            }
        }
        rooms.sender(Frames.signedIn(server, people.getFirst()));
        for (SignedIn listener : people.subList(0, load.connected())) {
            rooms.listener(Frames.signedIn(server, listener));
        }
        return server.ask(new ShowConversationOf(group), people.getFirst()).id();
    }

    /// The same number of connections to the bare server.
    private void furnish(FanOutCeiling bare, FanOut rooms, int room) throws IOException {
        rooms.sender(told(bare, "to " + room));
        for (int i = 0; i < load.connected(); i++) {
            rooms.listener(told(bare, "join " + room));
        }
    }

    private static RawConnection told(FanOutCeiling bare, String what) throws IOException {
        RawConnection wire = new RawConnection(bare.port());
        wire.write(what);
        wire.flush();
        wire.read();
        return wire;
    }

    /// One run of each, one after the other, and one at half the pace; the first are for warming
    /// up.
    private void measure(FanOut rooms, FanOut bareRooms, List<Id> conversations, int run) {
        Outcome bare = bareRooms.play(load, Pace.UNBOUND, _ -> _ -> Frames.TEXT);
        Outcome outcome = rooms.play(load, Pace.UNBOUND, frames(conversations, "run" + run));
        if (run < 0) {
            return;
        }
        Pace half = new Pace(outcome.messagesPerSecond() / load.rooms() / 2);
        Outcome calm = rooms.play(load, half, frames(conversations, "half" + run));
        messages.add(outcome.messagesPerSecond());
        deliveries.add(outcome.deliveriesPerSecond());
        ceiling.add(bare.deliveriesPerSecond());
        ratio.add(outcome.deliveriesPerSecond() / bare.deliveriesPerSecond());
        slowest.add(outcome.ackMillisAt(0.99));
        slowestAtHalf.add(calm.ackMillisAt(0.99));
    }

    private static IntFunction<IntFunction<String>> frames(List<Id> conversations, String run) {
        return room -> number -> Frames.send(conversations.get(room), run, number);
    }

    private void report(PrintStream out) {
        out.printf(
                "%s of %d bytes, %d runs after %d to warm up; lost 0, doubled 0, reordered 0.%n%n",
                load.inWords(), Frames.TEXT.length(), RUNS, WARM_UPS);
        out.println("| figure | median | from, to |");
        out.println("|---|---|---|");
        for (Figure figure :
                List.of(
                        new Figure("Parley, durable and acknowledged", "messages/s", messages),
                        new Figure("Parley, delivered", "deliveries/s", deliveries),
                        new Figure("ceiling: passed on in memory", "deliveries/s", ceiling),
                        new Figure("Parley to that ceiling", "x", ratio),
                        new Figure("acknowledged after, p99", "ms", slowest),
                        new Figure("the same, at half that pace", "ms", slowestAtHalf))) {
            out.println(figure.row());
        }
        out.println();
    }
}
