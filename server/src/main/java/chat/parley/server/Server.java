package chat.parley.server;

import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.link.ServerLink;
import chat.parley.protocol.Language;
import chat.parley.protocol.Limits;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Version;
import chat.parley.protocol.operation.ServerRequest.Reloaded;
import chat.parley.server.auth.AuthSettings.Registration;
import chat.parley.server.bot.Bot;
import chat.parley.server.bot.BotAccount;
import chat.parley.server.bot.BotSettings;
import chat.parley.server.bot.SkillEngine;
import chat.parley.server.bus.LocalBus;
import chat.parley.server.config.Configuration;
import chat.parley.server.document.Documents;
import chat.parley.server.http.PortListener;
import chat.parley.server.http.route.ServerRoutes;
import chat.parley.server.infrastructure.Infrastructure;
import chat.parley.server.inprocess.InProcessDoor;
import chat.parley.server.job.LastResort;
import chat.parley.server.job.Periodic;
import chat.parley.server.local.LocalConfig;
import chat.parley.server.local.LocalDoor;
import chat.parley.server.logging.Logging;
import chat.parley.server.router.DoorContext;
import chat.parley.server.router.Formats;
import chat.parley.server.router.Greeting;
import chat.parley.server.router.Rates;
import chat.parley.server.router.Router;
import chat.parley.server.session.Door;
import chat.parley.server.session.SessionMonitor;
import chat.parley.server.session.Sessions;
import chat.parley.server.ssh.InProcessSshBackend;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Ids;
import chat.parley.ssh.SshBackend;
import chat.parley.ssh.SshDoor;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A running server: everything is made here, lowest first, and ended in the other direction.
public final class Server implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Server.class);
    private static final String VERSION = "parleyd/" + Version.NUMBER;
    private static final Duration FAREWELL = Duration.ofSeconds(3);

    /// How long the calls that are under way may still take, within the patience of `parleyd stop`.
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(10);

    /// How often the files of the certificate are looked at.
    private static final Duration LOOK = Duration.ofSeconds(10);

    private final Shutdown opened;
    private final Reload reload;
    private final Rates rates;
    private final Sessions sessions;
    private volatile Greeting greeting;
    private final Services services;
    private final PortListener listener;
    private final Optional<LocalDoor> local;
    private final InProcessDoor inProcess;
    private final Optional<SshDoor> ssh;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Server(
            Supplier<Configuration<ServerConfig>> source,
            DataDirectory directory,
            Services.Builder builder,
            LastResort lastResort,
            Shutdown opened) {
        this.opened = opened;
        Configuration<ServerConfig> configuration = source.get();
        ServerConfig config = configuration.read();
        greeting = greeting(config);
        reload = new Reload(source, configuration, this::takeUp);
        Clock clock = clock();
        Ids ids = new Ids(clock, config.storage().node());
        LocalBus bus = new LocalBus();

        Database database = StorageEngines.of(config).open(lastResort);
        opened.closedBy(database::close);
        sessions = new Sessions(config.session(), ids::next, database.writer()::whenTold);
        services =
                builder.build(
                        new Infrastructure(database, ids, clock, System::nanoTime, bus, sessions),
                        config,
                        reload::run);
        opened.closedBy(services.close());
        services.follow().run();
        bus.subscribe(sessions::deliver);
        SessionMonitor monitor =
                new SessionMonitor(
                        config.session(), sessions, services.heads(), services.gate(), clock);
        opened.closedBy(Periodic.start("pulse", SessionMonitor.PERIOD, monitor::beat)::close);
        rates = new Rates(config.rateScale());
        Router router = new Router(services.features(), rates, services.access());
        DoorContext context = doorContext(config, router);
        local = localDoor(config.local(), directory, context);
        local.ifPresent(door -> opened.closedBy(door::close));
        inProcess = new InProcessDoor(context, services.gate());
        ssh = sshDoor(config, new InProcessSshBackend(services.ssh(), inProcess));
        ssh.ifPresent(door -> opened.closedBy(door::close));
        services.bot()
                .map(account -> awake(account, config.bot(), clock))
                .ifPresent(bot -> opened.closedBy(bot::close));
        // last: whoever asks for its health finds every door open
        listener =
                new PortListener(
                        config.web(),
                        context,
                        ServerRoutes.of(
                                context, services.files(), Documents.openApi(), database::storing),
                        clock);
        opened.closedBy(listener::close);
        listener.certificate()
                .map(it -> Periodic.start("certificate", LOOK, it::look))
                .ifPresent(looking -> opened.closedBy(looking::close));
    }

    /// In whole milliseconds: the precision in which instants are stored and travel.
    static Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    /// Starts a server in a data directory, which is the server's from then on: it is closed with
    /// it, also when the start fails.
    ///
    /// @param source reads its settings, now and whenever it is told to reload
    /// @param lastResort told when the server cannot go on
    /// @throws IllegalArgumentException if its certificate cannot be used
    /// @throws IllegalStateException if it cannot listen as configured
    static Server start(
            Supplier<Configuration<ServerConfig>> source,
            DataDirectory directory,
            Services.Builder builder,
            LastResort lastResort) {
        Shutdown opened = new Shutdown();
        opened.closedBy(directory::close);
        try {
            Server server = new Server(source, directory, builder, lastResort, opened);
            server.announce(directory);
            return server;
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private void announce(DataDirectory directory) {
        long pid = ProcessHandle.current().pid();
        List<String> addresses =
                Stream.concat(sshAddress().map(Server::sshUrl).stream(), Stream.of(url())).toList();
        directory.announce(pid, addresses);
        log.info(
                "Parley {} started: pid {}, {}", Version.NUMBER, pid, String.join(", ", addresses));
    }

    private static Optional<LocalDoor> localDoor(
            LocalConfig config, DataDirectory directory, DoorContext context) {
        Path path = config.path() == null ? directory.socket() : config.path();
        return config.enabled() ? Optional.of(new LocalDoor(path, context)) : Optional.empty();
    }

    private static Optional<SshDoor> sshDoor(ServerConfig config, SshBackend backend) {
        if (!config.ssh().enabled()) {
            return Optional.empty();
        }
        try {
            return Optional.of(SshDoor.open(config.ssh().settings(config.data()), backend));
        } catch (IOException e) {
            throw new IllegalStateException(
                    "cannot listen for SSH on "
                            + config.ssh().listen()
                            + ": "
                            + e.getMessage()
                            + "; choose another with --ssh, or set ssh.enabled = false",
                    e);
        } catch (UsageProblem e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private Bot awake(BotAccount account, BotSettings settings, Clock clock) {
        ServerLink link =
                inProcess.link(
                        account.identity(), Door.IN_PROCESS, "local", VERSION, Language.ENGLISH);
        return Bot.start(account, link, new SkillEngine(clock, new SecureRandom()), settings);
    }

    private DoorContext doorContext(ServerConfig config, Router router) {
        return new DoorContext(
                Formats.standard(),
                router,
                sessions,
                services.authentication(),
                services.gateways(),
                services.heads(),
                services.acks(),
                VERSION,
                limits(config),
                () -> greeting);
    }

    /// Reads the settings again, and takes up what can be.
    ///
    /// @throws Refused with [Reason#BAD_SETTINGS] if they are no good: nothing changes
    Reloaded reload() {
        return reload.run();
    }

    private boolean takeUp(ServerConfig config) {
        boolean renewed = listener.reload(config.web()); // first, for it may refuse
        services.takeUp().accept(config);
        rates.scale(config.rateScale());
        greeting = greeting(config);
        Logging.relevel(config.log());
        return renewed;
    }

    private static Greeting greeting(ServerConfig config) {
        return Greeting.of(
                config.messageOfTheDay(),
                config.oldestClient(),
                config.auth().registration() == Registration.OPEN,
                config.mail().isOn());
    }

    private static Limits limits(ServerConfig config) {
        return new Limits(
                Limits.FRAME_BYTES,
                Limits.TEXT_CODE_POINTS,
                Limits.PAGE_SIZE,
                Limits.CATCH_UP_ENTRIES,
                config.session().heartbeat().toMillis(),
                config.session().idle().toMillis(),
                config.auth().accessToken().toMillis(),
                config.messages().editWithin().toMillis(),
                config.messages().recallWithin().toMillis(),
                config.files().enabled() ? config.files().largest() : 0);
    }

    public InetSocketAddress address() {
        return listener.address();
    }

    /// Where clients find it.
    public String url() {
        return (listener.isEncrypted() ? "wss://" : "ws://")
                + address().getAddress().getHostAddress()
                + ":"
                + address().getPort();
    }

    private static String sshUrl(InetSocketAddress address) {
        return "ssh://" + address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    /// Where SSH clients find it, if it lets them in.
    public Optional<InetSocketAddress> sshAddress() {
        return ssh.map(SshDoor::address);
    }

    Sessions sessions() {
        return sessions;
    }

    /// Ends in order: no new connections and calls. Whoever is on a screen over SSH leaves first,
    /// for what they write is kept here; all others are told to come back. What was asked before is
    /// stored, and answered.
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        log.info("going down");
        listener.stopAccepting();
        local.ifPresent(LocalDoor::stopAccepting);
        ssh.ifPresent(SshDoor::close);
        inProcess.stopAccepting();
        sessions.endAll(Reason.GOING_DOWN);
        sessions.awaitNone(FAREWELL);
        listener.awaitAnswers(LAST_ANSWERS);
        opened.close();
        log.info("stopped");
    }
}
