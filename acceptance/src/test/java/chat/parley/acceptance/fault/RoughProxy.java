package chat.parley.acceptance.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// A bad network in one process: it passes bytes on in small pieces, each after a while, and cuts
/// every connection in the middle of something. What it does to the n-th connection follows from
/// its seed.
final class RoughProxy implements AutoCloseable {
    private static final int SHORTEST_LIFE_BYTES = 4_000;
    private static final int LONGEST_LIFE_BYTES = 40_000;
    private static final int PIECE_BYTES = 1_500;
    private static final int LONGEST_DELAY_NANOS = 2_000_000;

    private final int serverPort;
    private final long seed;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger cuts = new AtomicInteger();

    RoughProxy(int serverPort, long seed) throws IOException {
        this.serverPort = serverPort;
        this.seed = seed;
        door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("proxy").start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /// How many connections it has cut.
    int cuts() {
        return cuts.get();
    }

    private void accept() {
        for (int number = 0; !door.isClosed(); number++) {
            try {
                Socket client = door.accept();
                open.add(client);
                join(client, new Random(seed + number));
            } catch (IOException _) {
                // closed, or the server cannot be reached: the client sees its connection end
            }
        }
    }

    private void join(Socket client, Random random) throws IOException {
        Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
        open.add(server);
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        AtomicLong life = new AtomicLong(random.nextInt(SHORTEST_LIFE_BYTES, LONGEST_LIFE_BYTES));
        long toServer = random.nextLong();
        long toClient = random.nextLong();
        Thread.startVirtualThread(() -> pass(client, server, life, new Random(toServer)));
        Thread.startVirtualThread(() -> pass(server, client, life, new Random(toClient)));
    }

    private void pass(Socket from, Socket to, AtomicLong life, Random random) {
        byte[] piece = new byte[PIECE_BYTES];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(piece); read > 0; read = in.read(piece)) {
                LockSupport.parkNanos(random.nextInt(LONGEST_DELAY_NANOS));
                long left = life.getAndAdd(-read);
                out.write(piece, 0, Math.clamp(left, 0, read));
                if (left <= read) {
                    cut(left);
                    return;
                }
            }
        } catch (IOException _) {
            // the other direction was cut, or one end has left
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    /// Both directions find the life of their connection at its end; one of them counts.
    private void cut(long left) {
        if (left > 0) {
            cuts.incrementAndGet();
        }
    }

    @Override
    public void close() {
        try {
            door.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
