package chat.parley.server;

import chat.parley.protocol.event.Event;
import chat.parley.protocol.operation.ServerRequest.Reloaded;
import chat.parley.server.auth.SetupToken;
import chat.parley.server.bus.Bus;
import chat.parley.server.bus.Publication;
import chat.parley.server.config.Configuration;
import chat.parley.server.infrastructure.Infrastructure;
import chat.parley.server.job.LastResort;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// A whole server, wired as people run it, on a port of its own. Its bus loses what it is told to.
public final class RealServer implements AutoCloseable {
    private final Configuration<ServerConfig> configuration;
    private final ServerConfig config;
    private volatile Predicate<Event> lost = _ -> false;
    private Server server;

    /// Starts one.
    ///
    /// @param settings keys of the configuration, to differ from those that make tests quick
    public RealServer(Path directory, Map<String, String> settings) {
        Configuration<ServerConfig> configuration =
                new Configuration<>(ServerConfig.class)
                        .flag("data", directory.resolve("data"))
                        .flag("web.listen", "127.0.0.1:0")
                        .flag("ssh.enabled", false)
                        .flag("auth.bcrypt-cost", 4)
                        .flag("bot.enabled", false)
                        .flag("session.heartbeat", "1s")
                        .flag("rate-scale", 0);
        settings.forEach(configuration::flag);
        this.configuration = configuration;
        config = configuration.read();
        server = start();
    }

    private Server start() {
        return Server.start(
                () -> configuration,
                DataDirectory.open(config.data()),
                this::build,
                LastResort.none());
    }

    private Services build(Infrastructure on, ServerConfig settings, Supplier<Reloaded> reload) {
        return Wiring.wire(
                new Infrastructure(
                        on.database(),
                        on.ids(),
                        on.clock(),
                        on.nanoTime(),
                        new Leak(on.bus()),
                        on.live()),
                settings,
                reload);
    }

    /// From now on the pushes that this holds for get lost.
    public void losing(Predicate<Event> which) {
        lost = which;
    }

    /// Stops, and starts on the same data; at another port.
    public void restart() {
        server.close();
        server = start();
    }

    /// Has it look at its settings again, and at the files that they name.
    public void reload() {
        server.reload();
    }

    public URI webSocket() {
        return URI.create(server.url() + "/ws");
    }

    public URI http(String path) {
        return URI.create(server.url().replaceFirst("^ws", "http") + path);
    }

    /// Where SSH clients find it, if its settings let them in.
    public InetSocketAddress ssh() {
        return server.sshAddress().orElseThrow();
    }

    /// What makes the first administrator.
    public String setupToken() {
        return new SetupToken(config.data()).read().orElseThrow();
    }

    public int connections() {
        return server.sessions().connections();
    }

    @Override
    public void close() {
        server.close();
    }

    private final class Leak implements Bus {
        private final Bus whole;

        Leak(Bus whole) {
            this.whole = whole;
        }

        @Override
        public void publish(Publication publication) {
            if (!lost.test(publication.event())) {
                whole.publish(publication);
            }
        }

        @Override
        public void subscribe(Consumer<Publication> subscriber) {
            whole.subscribe(subscriber);
        }
    }
}
