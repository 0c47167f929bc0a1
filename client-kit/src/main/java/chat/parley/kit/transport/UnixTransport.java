package chat.parley.kit.transport;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;

/// The way to a server on this machine, through the socket in its data directory.
///
/// @param path of the socket
record UnixTransport(Path path) implements Transport {

    /// Takes no time: the kernel itself answers.
    @Override
    public FrameSocket connect(Duration timeout, Inbound inbound) {
        try {
            return new UnixFrameSocket(
                    SocketChannel.open(UnixDomainSocketAddress.of(path)), inbound);
        } catch (IOException e) {
            throw new LinkLost(Causes.ofConnecting(e));
        }
    }

    @Override
    public void close() {}
}
