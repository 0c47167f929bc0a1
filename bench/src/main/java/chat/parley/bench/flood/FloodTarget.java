package chat.parley.bench.flood;

import chat.parley.bench.RawConnection;
import java.io.Closeable;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/// Where a flood goes, and all that it has open there: closing ends it, whatever it waits for.
public final class FloodTarget implements AutoCloseable {
    private final int port;
    private final String token;
    private final String conversation;
    private final InetAddress from = anotherAddress();
    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch end = new CountDownLatch(1);

    /// @param token of whoever floods after having signed in
    /// @param conversation that they are in
    public FloodTarget(int port, String token, String conversation) {
        this.port = port;
        this.token = token;
        this.conversation = conversation;
    }

    /// The same again, with nothing open.
    FloodTarget again() {
        return new FloodTarget(port, token, conversation);
    }

    /// An address of this machine that a server does not take for its own: those of loopback may be
    /// a proxy's. Loopback where there is no other.
    private static InetAddress anotherAddress() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(each -> each instanceof Inet4Address && !each.isLoopbackAddress())
                    .findFirst()
                    .orElse(InetAddress.getLoopbackAddress());
        } catch (SocketException _) {
            return InetAddress.getLoopbackAddress();
        }
    }

    String conversation() {
        return conversation;
    }

    String host() {
        return "127.0.0.1:" + port;
    }

    /// A WebSocket on which hello has been said.
    RawConnection greeted(boolean signedIn) throws IOException {
        RawConnection wire = new RawConnection(port, from);
        open.add(wire.channel());
        wire.write(hello(signedIn));
        wire.flush();
        return wire;
    }

    String hello(boolean signedIn) {
        return signedIn
                ? "{\"type\":\"hello\",\"client\":\"flood/1\",\"token\":\"" + token + "\"}"
                : "{\"type\":\"hello\",\"client\":\"flood/1\"}";
    }

    /// A bare connection.
    Socket open() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port, from, 0);
        open.add(socket);
        if (isClosed()) {
            socket.close();
        }
        return socket;
    }

    boolean isClosed() {
        return end.getCount() == 0;
    }

    void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() throws IOException {
        end.countDown();
        for (Closeable each : open) {
            each.close();
        }
    }
}
