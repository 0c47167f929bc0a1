package chat.parley.server;

import chat.parley.protocol.Reason;
import chat.parley.protocol.operation.OperationType;
import chat.parley.protocol.wire.JsonCodec;
import chat.parley.protocol.wire.Limits;
import chat.parley.server.bus.LocalBus;
import chat.parley.server.http.Listener;
import chat.parley.server.local.LocalDoor;
import chat.parley.server.router.ClientVersion;
import chat.parley.server.router.Desk;
import chat.parley.server.router.Rates;
import chat.parley.server.router.Router;
import chat.parley.server.session.Pulse;
import chat.parley.server.session.Sessions;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Ids;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A running server: everything is made here, lowest first, and ended in the other direction.
public final class Server implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Server.class);
    private static final Duration FAREWELL = Duration.ofSeconds(3);

    private final DataDirectory directory;
    private final Database database;
    private final Sessions sessions;
    private final House house;
    private final Pulse pulse;
    private final Listener listener;
    private final Optional<LocalDoor> local;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Server(ServerConfig config, DataDirectory directory, House.Builder builder) {
        this.directory = directory;
        Clock clock = Clock.systemUTC();
        Ids ids = new Ids(clock, 0);
        JsonCodec codec = new JsonCodec(OperationType.all());
        LocalBus bus = new LocalBus();

        database = Database.open(directory.database());
        sessions = new Sessions(config.session(), codec, ids::next);
        house = builder.build(new Foundations(config, database, ids, clock, bus, sessions));
        bus.subscribe(sessions::deliver);
        pulse = new Pulse(config.session(), sessions, house.heads(), clock);
        Router router = new Router(house.features(), new Rates(config.rateScale()), house.rights());
        Desk desk = desk(config, codec, router);
        listener = new Listener(config.web(), desk);
        local = config.local().enabled() ? Optional.of(localDoor(config, desk)) : Optional.empty();
    }

    /// Starts a server in a data directory.
    ///
    /// @throws IllegalArgumentException if it cannot listen as configured
    static Server start(ServerConfig config, DataDirectory directory, House.Builder builder) {
        Server server = new Server(config, directory, builder);
        directory.announce(ProcessHandle.current().pid(), server.url());
        log.info(
                "Parley {} started: pid {}, {}",
                Version.current(),
                ProcessHandle.current().pid(),
                server.url());
        return server;
    }

    private LocalDoor localDoor(ServerConfig config, Desk desk) {
        Path path = config.local().path();
        return new LocalDoor(path == null ? directory.socket() : path, desk);
    }

    private Desk desk(ServerConfig config, JsonCodec codec, Router router) {
        return new Desk(
                codec,
                router,
                sessions,
                house.authentication(),
                house.heads(),
                house.acks(),
                "parleyd/" + Version.current(),
                limits(config),
                config.messageOfTheDay(),
                oldest(config));
    }

    private static @Nullable ClientVersion oldest(ServerConfig config) {
        String oldest = config.oldestClient();
        return oldest == null ? null : ClientVersion.parse(oldest).orElse(null);
    }

    private static Limits limits(ServerConfig config) {
        return new Limits(
                Limits.FRAME_BYTES,
                Limits.TEXT_CODE_POINTS,
                Limits.PAGE_SIZE,
                Limits.CATCH_UP_ENTRIES,
                config.session().heartbeat().toMillis(),
                config.session().idle().toMillis(),
                config.auth().accessToken().toMillis());
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

    Sessions sessions() {
        return sessions;
    }

    /// Ends in order: no new connections; those that are there are told to come back; what was
    /// asked before is stored.
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        log.info("going down");
        listener.stopAccepting();
        local.ifPresent(LocalDoor::stopAccepting);
        sessions.endAll(Reason.GOING_DOWN);
        sessions.awaitNone(FAREWELL);
        pulse.close();
        listener.close();
        local.ifPresent(LocalDoor::close);
        house.close().run();
        database.close();
        log.info("stopped");
        directory.close();
    }
}
