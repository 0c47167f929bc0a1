package chat.parley.kit.link;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/// The way to a server, on which connections are made.
interface Way extends AutoCloseable {

    /// The scheme of addresses that are a socket's path on this machine.
    String UNIX = "unix";

    static Way to(LinkSettings settings) {
        URI server = settings.server();
        return UNIX.equals(server.getScheme())
                ? new UnixWay(Path.of(server.getPath()))
                : new HttpWay(settings);
    }

    /// Connects, blocking.
    ///
    /// @throws LinkLost if that fails or takes too long
    Socket connect(Duration timeout, Ear ear) throws InterruptedException;

    /// No connection is made any more, and those that are left are cut.
    @Override
    void close();
}
