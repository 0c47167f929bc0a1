package chat.parley.bench.flood;

import chat.parley.bench.flood.Flood.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/// The ways to keep HTTP connections busy.
final class HttpFloods {
    private static final int MOST_SILENT = 2_000;
    private static final byte[] MEGABYTE = new byte[1_000_000];

    private HttpFloods() {}

    /// All of them, of strangers: what a token is good for is dealt with by request.
    static Stream<Flood> all() {
        return Stream.of(
                new Flood(
                        "HTTP: pages of 1.7 MB that are not read",
                        false,
                        pipelined(
                                "GET /api/docs/swagger-ui-bundle.js HTTP/1.1\r\nHost: %s\r\n\r\n")),
                new Flood("HTTP: calls without a token", false, calls("account.whoami")),
                new Flood("HTTP: bodies of 1 MB", false, HttpFloods::bigBodies),
                new Flood("HTTP: heads without an end", false, HttpFloods::longHead),
                new Flood(
                        "HTTP: connections that are opened and closed",
                        false,
                        HttpFloods::connections),
                new Flood(
                        "HTTP: connections that stay and say nothing", false, HttpFloods::silence));
    }

    private static Kind pipelined(String request) {
        return target -> {
            byte[] bytes = request.formatted(target.host()).getBytes(StandardCharsets.US_ASCII);
            return overHttp(target, false, bytes);
        };
    }

    private static Kind calls(String operation) {
        return target -> {
            byte[] bytes =
                    ("POST /api/v1/"
                                    + operation
                                    + " HTTP/1.1\r\nHost: "
                                    + target.host()
                                    + "\r\nContent-Type: application/json\r\n"
                                    + "Content-Length: 2\r\n\r\n{}")
                            .getBytes(StandardCharsets.US_ASCII);
            return overHttp(target, true, bytes);
        };
    }

    private static long bigBodies(FloodTarget target) throws IOException {
        byte[] head =
                ("POST /api/v1/auth.login HTTP/1.1\r\nHost: "
                                + target.host()
                                + "\r\nContent-Type: application/json\r\nContent-Length: "
                                + MEGABYTE.length
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII);
        return overHttp(target, true, head, MEGABYTE);
    }

    private static long longHead(FloodTarget target) throws IOException {
        byte[] begin =
                ("GET / HTTP/1.1\r\nHost: " + target.host() + "\r\n")
                        .getBytes(StandardCharsets.US_ASCII);
        byte[] line = ("X-More: " + "x".repeat(500) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = target.open()) {
            OutputStream out = socket.getOutputStream();
            out.write(begin);
            return write(out, target, line);
        }
    }

    private static long connections(FloodTarget target) throws IOException {
        long opened = 0;
        while (!target.isClosed()) {
            target.open().close();
            opened++;
        }
        return opened;
    }

    private static long silence(FloodTarget target) throws IOException {
        long opened = 0;
        while (!target.isClosed() && opened < MOST_SILENT) {
            Socket _ = target.open();
            opened++;
        }
        target.awaitEnd();
        return opened;
    }

    private static long overHttp(FloodTarget target, boolean read, byte[]... parts)
            throws IOException {
        try (Socket socket = target.open()) {
            if (read) {
                Thread.ofVirtual().start(() -> drain(socket));
            }
            return write(socket.getOutputStream(), target, parts);
        }
    }

    private static long write(OutputStream out, FloodTarget target, byte[]... parts) {
        long sent = 0;
        try {
            while (!target.isClosed()) {
                for (byte[] part : parts) {
                    out.write(part);
                }
                sent++;
            }
        } catch (IOException _) {
            // the server has closed the connection
        }
        return sent;
    }

    private static void drain(Socket socket) {
        try (InputStream in = socket.getInputStream()) {
            long _ = in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException _) {
            // it is over
        }
    }
}
