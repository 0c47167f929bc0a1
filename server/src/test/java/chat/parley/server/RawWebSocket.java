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
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(WHOLE_TEXT);
        frame.write(MASKED | payload.length);
        frame.writeBytes(new byte[4]);
        frame.writeBytes(payload);
        return frame.toByteArray();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
