package chat.parley.server;

import chat.parley.protocol.Refused;
import chat.parley.protocol.Version;
import chat.parley.server.access.Administrators;
import chat.parley.server.auth.SetupToken;
import chat.parley.server.config.BadConfig;
import chat.parley.server.config.Configuration;
import chat.parley.server.job.LastResort;
import chat.parley.server.logging.Logging;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.StorageException;
import chat.parley.server.words.FileFault;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `parleyd`, the server's command.
@Command(
        name = "parleyd",
        description = "Parley's server.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:done, or stopped because it was told to",
            "1:refused: what is said names what to mend, such as data, place or port",
            "2:wrong usage, or a setting that cannot be",
            "3:no server is running in the data directory (status, stop)",
            "70:a part of the server died; start it again",
            "74:the disk failed to keep what was written; look at the disk, then start it again"
        })
public final class Parleyd {
    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int USAGE = 2;
    private static final int NOT_RUNNING = 3;
    private static final int LONGEST_HELP_LINE = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Spec private @Nullable CommandSpec spec;

    private final Services.Builder services;

    private Parleyd(Services.Builder services) {
        this.services = services;
    }

    /// What all commands take.
    static final class PlaceFlags {
        @Option(names = "--data", paramLabel = "DIR", description = "where everything is kept")
        private @Nullable Path data;

        @Option(names = "--config", paramLabel = "FILE", description = "a TOML file")
        private @Nullable Path file;

        Configuration<ServerConfig> configuration() {
            Configuration<ServerConfig> configuration = new Configuration<>(ServerConfig.class);
            if (file != null) {
                configuration.file(file);
            }
            return configuration.environment(System.getenv()).flag("data", data);
        }

        ServerConfig read() {
            return configuration().read();
        }
    }

    /// What those take that run a server, or look whether one would run.
    static final class ServeFlags {
        @Mixin private final PlaceFlags place = new PlaceFlags();

        @Option(
                names = "--listen",
                paramLabel = "HOST:PORT",
                description = "where to listen for WebSocket and HTTP")
        private @Nullable String listen;

        @Option(names = "--ssh", paramLabel = "HOST:PORT", description = "where to listen for SSH")
        private @Nullable String ssh;

        @Option(
                names = "--demo",
                description = "make a demo world, once: people who know each other, and talk")
        private boolean demo;

        Configuration<ServerConfig> configuration() {
            return place.configuration()
                    .flag("web.listen", listen)
                    .flag("ssh.listen", ssh)
                    .flag("demo", demo ? true : null);
        }
    }

    /// Runs a command, and exits with its code.
    public static void main(String[] arguments) {
        System.exit(run(commandLine(Wiring::wire), arguments));
    }

    /// Runs a command. What was asked for and could not be written was not done.
    static int run(CommandLine line, String... arguments) {
        Logging.hush();
        int code = line.execute(arguments);
        if (code == DONE && line.getOut().checkError()) {
            line.getErr().println("parleyd: the output cannot be written");
            return REFUSED;
        }
        return code;
    }

    /// The command line with its commands.
    static CommandLine commandLine(Services.Builder services) {
        CommandLine line = new CommandLine(new Parleyd(services));
        line.addSubcommand(new SshGatewayCommand());
        line.getCommandSpec().version("parleyd " + Version.NUMBER);
        return line.setExpandAtFiles(false)
                .setUsageHelpWidth(LONGEST_HELP_LINE)
                .setExecutionExceptionHandler((e, failed, _) -> explain(e, failed));
    }

    /// What the person at the console can mend is told in a line; anything else is a bug.
    private static int explain(Exception failure, CommandLine line) throws Exception {
        int code =
                switch (failure) {
                    case BadConfig _, IllegalArgumentException _ -> USAGE;
                    case IllegalStateException _, UncheckedIOException _, StorageException _ ->
                            REFUSED;
                    default -> throw failure;
                };
        String cause =
                failure instanceof UncheckedIOException
                                && failure.getCause() instanceof IOException io
                        ? " (" + FileFault.of(io) + ")"
                        : "";
        line.getErr().println("parleyd: " + failure.getMessage() + cause);
        return code;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Run the server until it is told to stop.")
    int serve(@Mixin ServeFlags flags) throws InterruptedException {
        ServerConfig config = flags.configuration().read();
        Preflight.check(config, Instant.now()); // what it warns of is logged, too
        DataDirectory directory = DataDirectory.open(config.data());
        Logging.start(config.log(), directory.logs());
        sayIfNew(config);
        Server server =
                Server.start(
                        flags::configuration,
                        directory,
                        services,
                        new Halt(Runtime.getRuntime()::halt));
        sayIfNobodyAdministers(config);
        CountDownLatch stop = new CountDownLatch(1);
        Signals.on("TERM", stop::countDown);
        Signals.on("INT", stop::countDown);
        Signals.on("HUP", () -> reload(server));
        // whatever else ends the process, it ends in order
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("stop").unstarted(server::close));
        stop.await();
        server.close();
        Logging.stop();
        return DONE;
    }

    private static void reload(Server server) {
        try {
            server.reload();
        } catch (Refused _) {
            // that the settings stay as they are, and why, is in the log
        }
    }

    @Command(
            mixinStandardHelpOptions = true,
            description =
                    "Make a data directory with its database and setup token, and nothing else.")
    int init(@Mixin PlaceFlags flags) {
        ServerConfig config = flags.read();
        try (DataDirectory directory = DataDirectory.open(config.data())) {
            Logging.start(config.log(), directory.logs());
            sayIfNew(config);
            try (Database database = StorageEngines.of(config).open(LastResort.none())) {
                prepareSetup(config, database);
            }
            out().println(config.data() + " is ready");
            sayIfNobodyAdministers(config);
        } finally {
            Logging.stop();
        }
        return DONE;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description =
                    "Check the configuration, what it names and the data, and show it with secrets masked.")
    int check(@Mixin ServeFlags flags) {
        Configuration<ServerConfig> configuration = flags.configuration();
        ServerConfig config = configuration.read();
        List<String> warnings = Preflight.check(config, Instant.now());
        String found = StorageEngines.of(config).check();
        warnings.forEach(warning -> err().println("parleyd: warning: " + warning));
        err().flush();
        out().print(configuration.show());
        out().println("\n# in " + config.data() + " " + found);
        out().flush();
        return DONE;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description =
                    "Take the data as they are, after check has told what is missing: whatever was"
                            + " lost is given up.")
    int recover(@Mixin PlaceFlags flags) {
        ServerConfig config = flags.read();
        try (DataDirectory _ = DataDirectory.open(config.data())) {
            out().println(StorageEngines.of(config).recover());
        }
        return DONE;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Tell whether the server of a data directory is running.")
    int status(@Mixin PlaceFlags flags) {
        Path data = flags.read().data();
        Optional<DataDirectory.Running> running = DataDirectory.running(data);
        out().println(
                        running.map(
                                        it ->
                                                "running: pid "
                                                        + it.pid()
                                                        + ", "
                                                        + String.join(", ", it.addresses()))
                                .orElse("no server is running in " + data));
        return running.isPresent() ? DONE : NOT_RUNNING;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Stop the server of a data directory, and wait until it has.")
    int stop(@Mixin PlaceFlags flags) throws InterruptedException {
        Path data = flags.read().data();
        Optional<ProcessHandle> process =
                DataDirectory.running(data).flatMap(it -> ProcessHandle.of(it.pid()));
        if (process.isEmpty()) {
            out().println("no server is running in " + data);
            return NOT_RUNNING;
        }
        process.get().destroy();
        try {
            process.get().onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            throw new IllegalStateException("the server did not stop within " + PATIENCE);
        } catch (ExecutionException e) {
            throw new IllegalStateException("waiting for the server failed", e);
        }
        out().println("stopped");
        return DONE;
    }

    private void sayIfNew(ServerConfig config) {
        if (StorageEngines.of(config).isNew()) {
            out().println(config.data() + " has no database: a new server's data begin here");
        }
    }

    private static void prepareSetup(ServerConfig config, Database database) {
        new SetupToken(config.data())
                .prepare(database, new Administrators(Server.clock(), () -> {}));
    }

    private void sayIfNobodyAdministers(ServerConfig config) {
        new SetupToken(config.data())
                .file()
                .ifPresent(
                        _ ->
                                out().println(
                                                "nobody administers this server yet; become the one"
                                                        + " with: parleyctl bootstrap --name NAME"
                                                        + " --data "
                                                        + ShellQuoting.of(
                                                                config.data().toString())));
    }

    private PrintWriter out() {
        return line().getOut();
    }

    private PrintWriter err() {
        return line().getErr();
    }

    private CommandLine line() {
        if (spec == null) {
            throw new IllegalStateException("not a command line yet");
        }
        return spec.commandLine();
    }
}
