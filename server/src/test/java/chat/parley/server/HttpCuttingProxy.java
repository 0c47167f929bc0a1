package chat.parley.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// Stands before a server: WebSockets pass; of other connections so many are turned away with an
/// answer, and the others are cut after so many bytes, of both directions together.
final class HttpCuttingProxy implements AutoCloseable {
    private static final String WEBSOCKET = "GET /ws ";
    private final URI server;
    private final long life;
    private final String answer;
    private final AtomicInteger answers;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger cuts = new AtomicInteger();
    private final AtomicInteger others = new AtomicInteger();

    private HttpCuttingProxy(URI server, long life, String answer, int answers) throws IOException {
        this.server = server;
        this.life = life;
        this.answer = answer;
        this.answers = new AtomicInteger(answers);
        door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /// Cuts connections.
    ///
    /// @param life of each, in bytes
    static HttpCuttingProxy cutting(URI server, long life) throws IOException {
        return new HttpCuttingProxy(server, life, "", 0);
    }

    /// Turns connections away.
    ///
    /// @param times how many; those that come later pass
    /// @param status of the answer, with its reason
    static HttpCuttingProxy answering(URI server, int times, String status, String body)
            throws IOException {
        String answer =
                "HTTP/1.1 %s\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
                        .formatted(status, body.length(), body);
        return new HttpCuttingProxy(server, Long.MAX_VALUE, answer, times);
    }

    URI webSocket() {
        return URI.create("ws://127.0.0.1:" + door.getLocalPort() + "/ws");
    }

    /// How many connections it has cut, or turned away.
    int cuts() {
        return cuts.get();
    }

    /// How many connections came that are no WebSockets.
    int others() {
        return others.get();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                open.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException _) {
                // closed
            }
        }
    }

    private void serve(Socket client) {
        try {
            byte[] begin = client.getInputStream().readNBytes(WEBSOCKET.length());
            boolean passes = WEBSOCKET.equals(new String(begin, StandardCharsets.US_ASCII));
            others.addAndGet(passes ? 0 : 1);
            if (!passes && answers.getAndDecrement() > 0) {
                cuts.incrementAndGet();
                client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                client.shutdownOutput();
                client.getInputStream().transferTo(OutputStream.nullOutputStream());
                client.close();
                return;
            }
            AtomicLong left = new AtomicLong(passes ? Long.MAX_VALUE : life);
            Socket to = new Socket(server.getHost(), server.getPort());
            open.add(to);
            to.getOutputStream().write(begin);
            Thread.ofVirtual().start(() -> pass(client, to, left));
            pass(to, client, left);
        } catch (IOException _) {
            close(client);
        }
    }

    private void pass(Socket from, Socket to, AtomicLong left) {
        byte[] piece = new byte[8192];
        try {
            InputStream in = from.getInputStream();
            for (int read = in.read(piece); read > 0; read = in.read(piece)) {
                long before = left.getAndAdd(-read);
                to.getOutputStream().write(piece, 0, Math.clamp(before, 0, read));
                if (before <= read) {
                    cuts.addAndGet(before > 0 ? 1 : 0);
                    break;
                }
            }
        } catch (IOException _) {
            // the other direction was cut, or one end has left
        } finally {
            close(from);
            close(to);
        }
    }

    private void close(Socket socket) {
        open.remove(socket);
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        open.forEach(this::close);
    }
}
