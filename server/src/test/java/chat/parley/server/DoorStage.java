package chat.parley.server;

import chat.parley.protocol.Limits;
import chat.parley.server.bus.LocalBus;
import chat.parley.server.config.Configuration;
import chat.parley.server.http.PortListener;
import chat.parley.server.http.route.Routes;
import chat.parley.server.http.route.ServerRoutes;
import chat.parley.server.infrastructure.Infrastructure;
import chat.parley.server.inprocess.InProcessDoor;
import chat.parley.server.router.DoorContext;
import chat.parley.server.router.Formats;
import chat.parley.server.router.Greeting;
import chat.parley.server.router.Rates;
import chat.parley.server.router.Router;
import chat.parley.server.session.Sessions;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Ids;
import chat.parley.server.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/// What stands behind doors, with a [FakeHouse] behind it, for doors that a test makes itself.
final class DoorStage implements AutoCloseable {
    /// Whose pages may call.
    static final String FOREIGN_ORIGIN = "https://pages.example";

    static final Limits LIMITS =
            new Limits(
                    Limits.FRAME_BYTES,
                    Limits.TEXT_CODE_POINTS,
                    Limits.PAGE_SIZE,
                    Limits.CATCH_UP_ENTRIES,
                    15_000,
                    60_000,
                    900_000,
                    0,
                    0,
                    0);

    final ServerConfig config;
    final Clock clock = Server.clock();
    final Sessions sessions;
    final DoorContext context;
    final Rates rates = new Rates(0);
    final InProcessDoor inProcess;
    private final Database database;

    DoorStage(Path directory, FakeHouse house, Formats formats) {
        config =
                new Configuration<>(ServerConfig.class)
                        .flag("data", directory)
                        .flag("web.listen", "127.0.0.1:0")
                        .flag("web.origins", FOREIGN_ORIGIN)
                        .flag("ssh.enabled", false)
                        .read();
        Ids ids = new Ids(clock, 0);
        LocalBus bus = new LocalBus();
        sessions = new Sessions(config.session(), ids::next, Runnable::run);
        bus.subscribe(sessions::deliver);
        database = TestDatabase.open(directory);
        Services services =
                house.build(
                        new Infrastructure(database, ids, clock, System::nanoTime, bus, sessions),
                        config,
                        WalkStage::reloaded);
        context =
                new DoorContext(
                        formats,
                        new Router(services.features(), rates, services.access()),
                        sessions,
                        services.authentication(),
                        services.gateways(),
                        services.heads(),
                        services.acks(),
                        "parleyd/test",
                        LIMITS,
                        () -> new Greeting(null, null, true, false));
        inProcess = new InProcessDoor(context, services.gate());
    }

    /// A port of its own for WebSockets and HTTP.
    PortListener listener() {
        return listener(() -> CompletableFuture.completedStage(true));
    }

    PortListener listener(Supplier<CompletionStage<Boolean>> storing) {
        return listener(ServerRoutes.of(context, new NoFiles(), "{}", storing));
    }

    PortListener listener(Routes routes) {
        return new PortListener(config.web(), context, routes, clock);
    }

    @Override
    public void close() {
        database.close();
    }
}
