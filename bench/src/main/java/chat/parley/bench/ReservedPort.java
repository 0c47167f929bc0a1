package chat.parley.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/// A port of this machine kept for one server, also while that is not running.
///
/// It is bound and never listened on: the system gives it to nobody who asks for any free port, and
/// lets the server, which names it, listen on it (both allow its reuse, see `SO_REUSEADDR` in
/// socket(7)).
public final class ReservedPort implements AutoCloseable {
    private final Socket holder = new Socket();

    public ReservedPort() throws IOException {
        holder.setReuseAddress(true);
        holder.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    public int number() {
        return holder.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        holder.close();
    }
}
