package chat.parley.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// One WebSocket connection (RFC 6455) as thin as it can be, so that a load costs the machine that
/// it shares with the server as little as possible: text frames of one piece, a blocking socket.
/// One thread writes, another reads.
public final class RawConnection implements AutoCloseable {
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int TEXT = 0x81;
    private static final int CLOSE = 0x88;

    private final SocketChannel channel;
    private final DataInputStream in;
    private final OutputStream out;

    public RawConnection(int port) throws IOException {
        this(port, InetAddress.getLoopbackAddress());
    }

    /// @param from the address of this machine that it comes from
    public RawConnection(int port, InetAddress from) throws IOException {
        channel = SocketChannel.open();
        channel.bind(new InetSocketAddress(from, 0));
        channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        Socket socket = channel.socket();
        socket.setTcpNoDelay(true);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), BUFFER_BYTES));
        out = new BufferedOutputStream(socket.getOutputStream(), BUFFER_BYTES);
        shakeHands(port);
    }

    private void shakeHands(int port) throws IOException {
        String key = Base64.getEncoder().encodeToString(new byte[16]);
        out.write(
                """
                GET /ws HTTP/1.1
                Host: 127.0.0.1:%d
                Upgrade: websocket
                Connection: Upgrade
                Sec-WebSocket-Key: %s
                Sec-WebSocket-Version: 13
                Sec-WebSocket-Protocol: parley.v1.json

                """
                        .formatted(port, key)
                        .replace("\n", "\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        out.flush();
        StringBuilder answer = new StringBuilder();
        while (answer.indexOf("\r\n\r\n") < 0) {
            answer.append((char) in.readUnsignedByte());
        }
        if (!answer.toString().startsWith("HTTP/1.1 101")) {
            throw new IOException("no WebSocket here: " + answer);
        }
    }

    /// Queues a frame; [#flush()] sends what is queued. The mask is zero, which leaves the bytes as
    /// they are.
    public void write(byte[] text) throws IOException {
        write(TEXT, text);
    }

    /// Queues a frame of any kind.
    ///
    /// @param first its first byte: whether it is the last of its message, and its opcode
    public void write(int first, byte[] text) throws IOException {
        out.write(first);
        if (text.length < 126) {
            out.write(0x80 | text.length);
        } else {
            out.write(0x80 | 126);
            out.write(text.length >> 8);
            out.write(text.length);
        }
        out.write(new byte[4]);
        out.write(text);
    }

    public void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    public void flush() throws IOException {
        out.flush();
    }

    /// The connection itself, for whoever reads many at once from here on.
    public SocketChannel channel() {
        return channel;
    }

    /// The next text frame; blocks until it is there.
    ///
    /// @throws IOException when the server closes the connection
    public String read() throws IOException {
        while (true) {
            int kind = in.readUnsignedByte();
            byte[] payload = new byte[length(in.readUnsignedByte())];
            in.readFully(payload);
            switch (kind) {
                case TEXT -> {
                    return new String(payload, StandardCharsets.UTF_8);
                }
                case CLOSE -> throw new IOException("closed: " + closing(payload));
                default -> {
                    // a ping or pong, which a short run can leave unanswered
                }
            }
        }
    }

    private int length(int first) throws IOException {
        return switch (first) {
            case 126 -> in.readUnsignedShort();
            case 127 -> Math.toIntExact(in.readLong());
            default -> first;
        };
    }

    private static String closing(byte[] payload) {
        return payload.length < 2
                ? "no code"
                : ((payload[0] & 0xff) << 8 | (payload[1] & 0xff))
                        + " "
                        + new String(payload, 2, payload.length - 2, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
