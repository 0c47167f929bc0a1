package chat.parley.bench.ssh;

import chat.parley.bench.ClientHome;
import chat.parley.bench.Figure;
import chat.parley.bench.ServerProcess;
import chat.parley.bench.screen.PtyScreen;
import chat.parley.protocol.Id;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.group.HistoryRule;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.operation.ApplicationRequest.ApplyGroup;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.ConversationRequest.Send;
import chat.parley.protocol.operation.ConversationRequest.ShowConversationOf;
import chat.parley.protocol.operation.GroupRequest.CreateGroup;
import chat.parley.protocol.operation.KeyRequest.AddKey;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What people over SSH cost the server, idle and reading, and how long they wait for a screen and
/// for a command, beside a command of an OpenSSH server.
///
/// Run by `make ssh-bench`; writes a Markdown report to standard output.
public final class SshBench {
    private static final int SESSIONS = 200;
    private static final int LINES = 200;
    private static final int RUNS = 21;
    private static final int SCREENS = 11;
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration IDLE = Duration.ofMinutes(1);
    private static final Duration QUIET = Duration.ofSeconds(5);

    /// A screen is more than so many bytes.
    private static final int LEAST_DRAWN = 1_000;

    private static final String GROUP = "crowd";
    private static final Map<String, String> SETTINGS = Map.of("PARLEYD_SSH_ENABLED", "true");

    private final ServerProcess server;
    private final List<SignedIn> people = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();

    private SshBench(ServerProcess server) {
        this.server = server;
    }

    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createTempDirectory("parley-bench");
        try (ServerProcess server =
                new ServerProcess(directory.resolve("data"), List.of("-Xmx1g"), SETTINGS)) {
            SshBench bench = new SshBench(server);
            bench.furnish();
            bench.waits(directory);
            bench.crowd();
            bench.report(System.out);
        }
    }

    private void furnish() throws IOException, InterruptedException {
        for (int i = 0; i < SESSIONS; i++) {
            SignedIn person = server.register("person-" + i);
            people.add(person);
            if (i == 0) {
                server.ask(
                        new CreateGroup(
                                GROUP,
                                null,
                                JoinPolicy.OPEN,
                                HistoryRule.SINCE_JOINING,
                                true,
                                List.of()),
                        person);
            } else {
                server.ask(new ApplyGroup(GROUP, null), person);
            }
        }
    }

    /// The time until a screen is painted, and that of a command, in turns with OpenSSH's.
    private void waits(Path directory) throws IOException, InterruptedException {
        Path key = SshKeys.make(directory.resolve("key"));
        server.ask(
                new AddKey(Files.readString(SshKeys.publicKey(key)).strip(), null),
                people.getFirst());
        ClientHome home = new ClientHome(Path.of("bin").toAbsolutePath(), directory, server.port());
        List<String> parley = SshKeys.call(key, "person-0", server.sshPort());
        screens(home, parley);
        try (OpenSshServer peer = new OpenSshServer(directory, SshKeys.publicKey(key))) {
            commands(home, parley, SshKeys.call(key, OpenSshServer.user(), peer.port()));
        }
    }

    private void screens(ClientHome home, List<String> parley)
            throws IOException, InterruptedException {
        List<Double> painted = new ArrayList<>();
        for (int run = -1; run < SCREENS; run++) {
            try (PtyScreen screen = new PtyScreen(home, String.join(" ", parley))) {
                double millis = screen.awaitText("#" + GROUP) / 1e6;
                if (run >= 0) {
                    painted.add(millis);
                }
                screen.settle(Duration.ofSeconds(1));
            }
        }
        figures.add(new Figure("`ssh` to a painted screen", "ms", painted));
    }

    private void commands(ClientHome home, List<String> parley, List<String> peer)
            throws IOException, InterruptedException {
        List<Double> sending = new ArrayList<>();
        List<Double> nothing = new ArrayList<>();
        List<Double> ratio = new ArrayList<>();
        for (int run = -2; run < RUNS; run++) {
            double send = home.run(words(parley, "send", "'#" + GROUP + "'", "hello")).wall();
            double bare = home.run(words(peer, "true")).wall();
            if (run >= 0) {
                sending.add(send);
                nothing.add(bare);
                ratio.add(send / bare);
            }
        }
        figures.add(new Figure("`ssh host send`, start to exit", "ms", sending));
        figures.add(new Figure("`ssh host true` of an OpenSSH server", "ms", nothing));
        figures.add(new Figure("the one to the other", "x", ratio));
    }

    private static String[] words(List<String> call, String... more) {
        List<String> all = new ArrayList<>(call);
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private void crowd() throws IOException, InterruptedException {
        double bareProcessor = processor(IDLE);
        long heap = LiveHeap.of(server.pid());
        int resident = server.residentMebibytes();
        try (ScreenCrowd crowd = new ScreenCrowd(server.sshPort(), ServerProcess.PASSWORD)) {
            for (int i = 0; i < SESSIONS; i++) {
                crowd.open("person-" + i, "#" + GROUP);
            }
            crowd.settle(QUIET);
            if (crowd.bytes() < (long) SESSIONS * LEAST_DRAWN) {
                throw new IOException("only " + crowd.bytes() + " bytes were drawn");
            }
            memory(crowd, "idle", heap, resident);
            idle(crowd, bareProcessor);
            reading(crowd);
            memory(crowd, "reading", heap, resident);
            if (crowd.open() != SESSIONS) {
                throw new IOException("the server ended " + (SESSIONS - crowd.open()));
            }
        }
    }

    /// The processor's time that the server takes while nothing is asked of it, in milliseconds.
    private double processor(Duration time) throws InterruptedException {
        Duration before = server.cpu();
        Thread.sleep(time);
        return server.cpu().minus(before).toNanos() / 1e6;
    }

    private void memory(ScreenCrowd crowd, String how, long heap, int resident) throws IOException {
        double kibibytes = (LiveHeap.of(server.pid()) - heap) / 1024.0 / crowd.size();
        double mebibytes = (server.residentMebibytes() - resident) / (double) crowd.size();
        figure("a session, " + how + ": on the heap after a collection", "KiB", kibibytes);
        figure("a session, " + how + ": the process has grown by", "MiB", mebibytes);
    }

    private void idle(ScreenCrowd crowd, double bareProcessor) throws InterruptedException {
        long before = crowd.bytes();
        double processor = processor(IDLE);
        figure(
                "a session, idle for a minute: bytes",
                "B",
                (crowd.bytes() - before) / (double) crowd.size());
        figure(
                "all sessions, idle for a minute: the processor's time",
                "ms",
                processor - bareProcessor);
    }

    private void reading(ScreenCrowd crowd) throws IOException, InterruptedException {
        SignedIn sender = people.getFirst();
        Id conversation = server.ask(new ShowConversationOf(GROUP), sender).id();
        long bytes = crowd.bytes();
        Duration processor = server.cpu();
        for (int line = 0; line < LINES; line++) {
            Body text = new Body.Text("line " + line + " 你好，世界 " + "x".repeat(40));
            server.ask(new Send(conversation, "line-" + line, text), sender);
            Thread.sleep(PAUSE);
        }
        crowd.settle(QUIET);
        double drawn = (double) LINES * crowd.size();
        figure("a session, a line that comes: bytes", "B", (crowd.bytes() - bytes) / drawn);
        figure(
                "a session, a line that comes: the processor's time",
                "ms",
                server.cpu().minus(processor).toNanos() / 1e6 / drawn);
    }

    private void figure(String name, String unit, double value) {
        figures.add(new Figure(name, unit, List.of(value)));
    }

    private void report(PrintStream out) {
        out.printf(
                "%d sessions of 120 by 40 on one group, -Xmx1g; %d lines of 60 characters, ten a"
                        + " second; %d screens and %d commands by the OpenSSH client, with a"
                        + " key.%n%n",
                SESSIONS, LINES, SCREENS, RUNS);
        out.println("| figure | median | from, to |");
        out.println("|---|---|---|");
        figures.forEach(figure -> out.println(figure.row()));
    }
}
