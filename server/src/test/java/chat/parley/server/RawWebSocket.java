package chat.parley.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// A WebSocket made by hand, for what a proper client does not do: cut frames anywhere, or never
/// read.
public final class RawWebSocket implements AutoCloseable {
    private static final int WHOLE_TEXT = 0x81;
    private static final int MASKED = 0x80;

    private final Socket socket = new Socket();

    public RawWebSocket(RunningServer server) throws IOException {
        socket.setReceiveBufferSize(4 * 1024);
        socket.setTcpNoDelay(true);
        socket.connect(server.address());
        write(
                """
                GET /ws HTTP/1.1\r
                Host: localhost\r
                Upgrade: websocket\r
                Connection: Upgrade\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                Sec-WebSocket-Protocol: parley.v1.json\r
                \r
                """
                        .getBytes(StandardCharsets.US_ASCII));
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) socket.getInputStream().read());
        }
    }

    public void send(String text) throws IOException {
        write(masked(text));
    }

    public void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /// A text of less than 126 bytes as a frame, masked with zeros.
    public static byte[] masked(String text) {
        return masked(WHOLE_TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /// A frame of less than 126 bytes, masked with zeros.
    ///
    /// @param first its first byte: whether it is the last of a message, and of which kind
    public static byte[] masked(int first, byte[] payload) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(first);
        frame.write(MASKED | payload.length);
        frame.writeBytes(new byte[4]);
        frame.writeBytes(payload);
        return frame.toByteArray();
    }

    /// All that comes until the server closes.
    public byte[] rest() throws IOException {
        socket.setSoTimeout(10_000);
        return socket.getInputStream().readAllBytes();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
