package chat.parley.server;

import chat.parley.protocol.operation.ServerRequest.Reloaded;
import chat.parley.server.config.Configuration;
import chat.parley.server.job.LastResort;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/// A server with a [FakeHouse] on a port of its own, for tests on real sockets.
public final class RunningServer implements AutoCloseable {
    public final FakeHouse house;
    private final Path socket;
    private final Server server;

    /// Starts one.
    ///
    /// @param settings keys of the configuration, to differ from the defaults
    public RunningServer(Path directory, FakeHouse house, Map<String, String> settings) {
        this.house = house;
        ServerConfig config = configuration(directory, settings).read();
        DataDirectory data = DataDirectory.open(config.data());
        socket = data.socket();
        server =
                Server.start(
                        () -> configuration(directory, settings),
                        data,
                        house::build,
                        LastResort.none());
    }

    private static Configuration<ServerConfig> configuration(
            Path directory, Map<String, String> settings) {
        Configuration<ServerConfig> configuration =
                new Configuration<>(ServerConfig.class)
                        .flag("data", directory.resolve("data"))
                        .flag("web.listen", "127.0.0.1:0")
                        .flag("ssh.enabled", false)
                        .flag("rate-scale", 0);
        settings.forEach(configuration::flag);
        return configuration;
    }

    /// Has it look at its settings again, which may have changed meanwhile.
    public Reloaded reload() {
        return server.reload();
    }

    public InetSocketAddress address() {
        return server.address();
    }

    /// Where the operator gets in.
    public Path socket() {
        return socket;
    }

    public URI webSocket() {
        return URI.create(server.url() + "/ws");
    }

    public URI http(String path) {
        return URI.create(server.url().replaceFirst("^ws", "http") + path);
    }

    public int connections() {
        return server.sessions().connections();
    }

    @Override
    public void close() {
        server.close();
    }
}
