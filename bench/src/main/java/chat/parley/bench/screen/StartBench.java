package chat.parley.bench.screen;

import chat.parley.bench.ClientHome;
import chat.parley.bench.Figure;
import chat.parley.bench.Latencies;
import chat.parley.bench.ProcessMemory;
import chat.parley.bench.ServerProcess;
import chat.parley.protocol.Id;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.ConversationRequest.Send;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// How long `parley send` takes beside a JVM that does nothing, in turns; when the full screen is
/// painted, how soon it echoes a key, and what it holds after a minute of use.
///
/// Run by `make bench`; writes a Markdown report to standard output.
public final class StartBench {
    private static final int RUNS = 21;
    private static final int SCREENS = 7;
    private static final int FRIENDS = 5;
    private static final int MESSAGES = 200;
    private static final int KEYS = 500;
    private static final int KEYS_A_LINE = 50;
    private static final byte[] NEXT_CONVERSATION = {14};
    private static final Duration USE = Duration.ofSeconds(60);

    private final List<Double> bare = new ArrayList<>();
    private final List<Double> send = new ArrayList<>();
    private final List<Double> ratio = new ArrayList<>();
    private final List<Double> bareProcessor = new ArrayList<>();
    private final List<Double> sendProcessor = new ArrayList<>();
    private final List<Double> painted = new ArrayList<>();
    private final Latencies echoes = new Latencies(KEYS);

    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createTempDirectory("parley-bench");
        StartBench bench = new StartBench();
        try (ServerProcess server = new ServerProcess(directory.resolve("data"), List.of())) {
            befriend(server);
            ClientHome home =
                    new ClientHome(Path.of("bin").toAbsolutePath(), directory, server.port());
            home.run(home.parley(), "login", "alice");
            bench.commands(home);
            bench.report(System.out, bench.screens(home));
        }
    }

    private static void befriend(ServerProcess server) throws IOException, InterruptedException {
        SignedIn alice = server.register("alice");
        for (int i = 0; i < FRIENDS; i++) {
            SignedIn friend = server.register("friend-" + i);
            Id conversation = server.befriend(friend, alice);
            for (int j = 0; j < MESSAGES; j++) {
                Body text = new Body.Text("message " + j + " 你好，世界 " + "x".repeat(60));
                server.ask(new Send(conversation, "m-" + j, text), friend);
            }
        }
    }

    private void commands(ClientHome home) throws IOException, InterruptedException {
        for (int run = -1; run < RUNS; run++) {
            ClientHome.Run nothing = home.run(bareStart());
            ClientHome.Run sending = home.run(home.parley(), "send", "@friend-0", "hello");
            if (run >= 0) {
                bare.add(nothing.wall());
                send.add(sending.wall());
                ratio.add(sending.wall() / nothing.wall());
                bareProcessor.add(nothing.processor());
                sendProcessor.add(sending.processor());
            }
        }
    }

    /// With the options of `parley` that make a start shorter.
    private static String[] bareStart() {
        return new String[] {
            ProcessHandle.current().info().command().orElse("java"),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            Path.of("bench", "target", "classes").toString(),
            BareStart.class.getName()
        };
    }

    private ProcessMemory screens(ClientHome home) throws IOException, InterruptedException {
        for (int run = -1; run < SCREENS; run++) {
            try (PtyScreen screen = new PtyScreen(home)) {
                double millis = screen.awaitText("friend-0") / 1e6;
                if (run >= 0) {
                    painted.add(millis);
                }
                screen.settle(Duration.ofSeconds(2));
            }
        }
        try (PtyScreen screen = new PtyScreen(home)) {
            return use(screen);
        }
    }

    /// A minute of writing, in one conversation after another.
    private ProcessMemory use(PtyScreen screen) throws IOException, InterruptedException {
        screen.awaitText("friend-0");
        screen.settle(Duration.ofSeconds(2));
        Duration rest = USE.dividedBy(KEYS / KEYS_A_LINE);
        for (int key = 0; key < KEYS; key++) {
            echoes.add(key, screen.echo((char) ('A' + key % 26)));
            if (key % KEYS_A_LINE == KEYS_A_LINE - 1) {
                screen.eraseLine();
                screen.press(NEXT_CONVERSATION);
                screen.settle(rest);
            }
        }
        return screen.memory();
    }

    private void report(PrintStream out, ProcessMemory memory) {
        out.printf(
                "%d runs of each, in turns; %d screens; %d keys in %d conversations of %d messages,"
                        + " in a minute of use.%n%n",
                RUNS, SCREENS, KEYS, FRIENDS, MESSAGES);
        out.println("| figure | median | from, to |");
        out.println("|---|---|---|");
        for (Figure figure :
                List.of(
                        new Figure("`parley send`, start to exit", "ms", send),
                        new Figure("a JVM that does nothing", "ms", bare),
                        new Figure("`parley send` to a JVM that does nothing", "x", ratio),
                        new Figure("`parley send`, the processor's time", "ms", sendProcessor),
                        new Figure(
                                "a JVM that does nothing, the processor's time",
                                "ms",
                                bareProcessor),
                        new Figure("the screen is painted", "ms", painted),
                        once("key to echo, median", "ms", echoes.millisAt(0.5)),
                        once("key to echo, p99", "ms", echoes.millisAt(0.99)),
                        once("the screen, resident", "MB", memory.resident()),
                        once("the screen, its share alone", "MB", memory.proportional()))) {
            out.println(figure.row());
        }
    }

    private static Figure once(String name, String unit, double value) {
        return new Figure(name, unit, List.of(value));
    }
}
