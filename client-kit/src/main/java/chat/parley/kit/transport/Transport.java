package chat.parley.kit.transport;

import chat.parley.protocol.wire.Codec;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/// The way to a server, on which connections are made.
public interface Transport extends AutoCloseable {

    /// The scheme of addresses that are a socket's path on this machine.
    String UNIX = "unix";

    /// The way that an address stands for.
    ///
    /// @param codec of what is said on it; over a unix socket a line is a frame, which text alone
    ///     can be
    static Transport to(LinkSettings settings, Codec codec) {
        URI server = settings.server();
        return UNIX.equals(server.getScheme())
                ? new UnixTransport(Path.of(server.getPath()))
                : new WebSocketTransport(settings, codec);
    }

    /// Connects, blocking.
    ///
    /// @throws LinkLost if that fails or takes too long
    FrameSocket connect(Duration timeout, Inbound inbound) throws InterruptedException;

    /// No connection is made any more, and those that are left are cut.
    @Override
    void close();
}
