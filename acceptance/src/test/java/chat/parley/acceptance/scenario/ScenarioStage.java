package chat.parley.acceptance.scenario;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.awaitility.core.ConditionTimeoutException;
import org.opentest4j.TestAbortedException;

/// Where a scenario is played: people, and a server of their own.
final class ScenarioStage implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final String HOST = "host";

    private final Path directory;
    private final Path data;
    private final Map<String, Person> people = new HashMap<>();
    private final List<PostOffice> opened = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, String> variables = new HashMap<>();

    /// Sets it up.
    ///
    /// @param directory for all that the programs write
    /// @param programs where the launchers are
    ScenarioStage(Path directory, Path programs) throws IOException {
        this.directory = directory;
        this.data = directory.resolve(HOST).resolve("data");
        environment.putAll(
                Map.of(
                        "PATH", programs + ":" + System.getenv("PATH"),
                        "JAVA_HOME", System.getProperty("java.home"),
                        "LANG", "C.UTF-8",
                        "TZ", "UTC",
                        "PARLEYD_DATA", data.toString(),
                        "PARLEYD_WEB_LISTEN", "127.0.0.1:0",
                        "PARLEYD_SSH_LISTEN", "127.0.0.1:0",
                        "PARLEYD_AUTH_BCRYPT_COST", "4",
                        "PARLEYD_RATE_SCALE", "0",
                        "PARLEYD_JVM_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"));
    }

    /// Goes through all steps.
    ///
    /// @throws Mismatch at the first that is not as it should be
    void play(Scenario scenario) throws IOException, InterruptedException {
        for (ScenarioStep step : scenario.steps()) {
            try {
                play(step);
            } catch (IllegalStateException wrong) {
                throw new Mismatch(step.place(), String.valueOf(wrong.getMessage()));
            }
        }
    }

    private void play(ScenarioStep step) throws IOException, InterruptedException {
        switch (step) {
            case ScenarioStep.Run run -> run(run);
            case ScenarioStep.Begin(_, String name, String command) ->
                    person(name).begin(command, environment());
            case ScenarioStep.Hears(ScriptPlace place, String name, Expectation expected) ->
                    hears(place, person(name).background(), expected);
            case ScenarioStep.Ends(ScriptPlace place, String name, Expectation expected) ->
                    meets(place, expected, outcome(place, person(name).background()));
            case ScenarioStep.Sends sends -> sends(sends);
            case ScenarioStep.StartServer start -> startServer(start);
            case ScenarioStep.StartMail _ -> startMail();
            case ScenarioStep.Needs(ScriptPlace place, String program) -> needs(place, program);
            case ScenarioStep.KillServer _ -> person(HOST).background().close();
        }
    }

    private void needs(ScriptPlace place, String program) throws IOException, InterruptedException {
        try (Job job = person(HOST).run("command -v " + program, environment())) {
            if (outcome(place, job).exitCode() == 0) {
                return;
            }
        }
        String missing = program + " is not installed";
        if (System.getenv("CI") != null) {
            throw new Mismatch(place, missing);
        }
        throw new TestAbortedException(missing);
    }

    private void run(ScenarioStep.Run run) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            CommandOutcome outcome;
            try (Job job = person(run.person()).run(run.command(), environment())) {
                outcome = outcome(run.place(), job);
            }
            boolean again = run.expected().eventually() && System.nanoTime() < deadline;
            if (!again || run.expected().met(outcome, variables).isPresent()) {
                meets(run.place(), run.expected(), outcome);
                return;
            }
        }
    }

    private static CommandOutcome outcome(ScriptPlace place, Job job) throws InterruptedException {
        if (!job.endsWithin(PATIENCE)) {
            String said = job.out().rest() + job.err().rest();
            throw new Mismatch(place, "it did not end; so far it said\n" + said.indent(4));
        }
        return job.outcome();
    }

    private void meets(ScriptPlace place, Expectation expected, CommandOutcome outcome) {
        Map<String, String> taken =
                expected.met(outcome, variables)
                        .orElseThrow(() -> new Mismatch(place, expected, outcome));
        variables.putAll(taken);
    }

    private void hears(ScriptPlace place, Job job, Expectation expected) {
        hears(place, job.out(), expected.out());
        hears(place, job.err(), expected.err());
    }

    private void hears(ScriptPlace place, Heard heard, Wildcards expected) {
        if (!comesTrue(() -> take(heard, expected))) {
            throw new Mismatch(place, expected, heard.rest());
        }
    }

    private boolean take(Heard heard, Wildcards expected) {
        Optional<Wildcards.Fit> fit = heard.take(text -> expected.start(text, variables));
        fit.ifPresent(found -> variables.putAll(found.taken()));
        return fit.isPresent();
    }

    private void sends(ScenarioStep.Sends sends) throws IOException {
        Path socket = person(sends.person()).home().resolve(sends.socket());
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            Heard heard = new Heard(Channels.newReader(channel, StandardCharsets.UTF_8));
            for (String line : sends.lines()) {
                channel.write(StandardCharsets.UTF_8.encode(line + "\n"));
            }
            hears(sends.place(), heard, sends.expected().out());
        }
    }

    /// The server has come up when it says so; what another left behind names another process.
    private void startServer(ScenarioStep.StartServer start) throws IOException {
        Person host = person(HOST);
        host.begin(
                "exec env " + start.variables() + "parleyd serve" + start.flags(), environment());
        Job server = host.background();
        if (!comesTrue(() -> !server.isRunning() || announced(server).isPresent())
                || !server.isRunning()) {
            String said = server.out().rest() + server.err().rest();
            throw new Mismatch(start.place(), "it did not start\n" + said.indent(4));
        }
        String address = announced(server).orElseThrow();
        environment.put("PARLEY_SERVER", address);
        environment.put("PARLEYD_WEB_LISTEN", address.replaceAll("^ws://|/.*$", ""));
    }

    private void startMail() throws IOException {
        PostOffice office = new PostOffice(Files.createDirectories(directory.resolve("mail")));
        opened.add(office);
        environment.put("PARLEYD_MAIL_SERVER", office.address());
        environment.put("PARLEYD_MAIL_ENCRYPTION", "none");
        environment.put("PARLEYD_MAIL_FROM", "Parley <noreply@example.org>");
    }

    private Optional<String> announced(Job server) {
        try {
            List<String> lines = Files.readAllLines(data.resolve("parleyd.pid"));
            return lines.size() >= 2 && lines.getFirst().equals(String.valueOf(server.pid()))
                    ? Optional.of(lines.getLast())
                    : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static boolean comesTrue(BooleanSupplier condition) {
        try {
            await().atMost(PATIENCE).pollInterval(PAUSE).until(condition::getAsBoolean);
            return true;
        } catch (ConditionTimeoutException _) {
            return false;
        }
    }

    /// Somebody, who comes when first called.
    private Person person(String name) throws IOException {
        Person person = people.get(name);
        if (person == null) {
            person = new Person(directory.resolve(name));
            people.put(name, person);
        }
        return person;
    }

    private Map<String, String> environment() {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(variables);
        return all;
    }

    @Override
    public void close() {
        people.values().forEach(Person::close);
        opened.forEach(PostOffice::close);
    }
}
