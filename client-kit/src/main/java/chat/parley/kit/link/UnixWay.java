package chat.parley.kit.link;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;

/// The way to a server on this machine, through the socket in its data directory.
///
/// @param path of the socket
record UnixWay(Path path) implements Way {

    /// Takes no time: the kernel itself answers.
    @Override
    public Socket connect(Duration timeout, Ear ear) {
        try {
            return new UnixSocket(SocketChannel.open(UnixDomainSocketAddress.of(path)), ear);
        } catch (IOException e) {
            throw new LinkLost(Causes.ofConnecting(e));
        }
    }

    @Override
    public void close() {}
}
