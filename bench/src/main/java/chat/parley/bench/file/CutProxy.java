package chat.parley.bench.file;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// Stands before a server, and cuts each connection that is no WebSocket after so many bytes.
final class CutProxy implements AutoCloseable {
    private static final String WEBSOCKET = "GET /ws ";
    private static final int PIECE_BYTES = 16 * 1024;

    private final int serverPort;
    private final long life;
    private final ServerSocket door;
    private final AtomicInteger cuts = new AtomicInteger();

    /// Listens on a port of its own.
    ///
    /// @param life of a connection, in bytes of both directions
    CutProxy(int serverPort, long life) throws IOException {
        this.serverPort = serverPort;
        this.life = life;
        door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    int cuts() {
        return cuts.get();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException _) {
                // closed
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort)) {
            byte[] begin = client.getInputStream().readNBytes(WEBSOCKET.length());
            boolean passes = WEBSOCKET.equals(new String(begin, StandardCharsets.US_ASCII));
            AtomicLong left = new AtomicLong(passes ? Long.MAX_VALUE : life);
            server.getOutputStream().write(begin);
            Thread.ofVirtual().start(() -> pass(client, server, left));
            pass(server, client, left);
        } catch (IOException _) {
            // one end has left
        }
    }

    private void pass(Socket from, Socket to, AtomicLong left) {
        byte[] piece = new byte[PIECE_BYTES];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            for (int read = in.read(piece); read > 0; read = in.read(piece)) {
                long before = left.getAndAdd(-read);
                to.getOutputStream().write(piece, 0, Math.clamp(before, 0, read));
                if (before <= read) {
                    cuts.addAndGet(before > 0 ? 1 : 0);
                    return;
                }
            }
        } catch (IOException _) {
            // the other direction was cut, or one end has left
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
