package chat.parley.kit.fake;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;

/// The server's side of one WebSocket connection, as much of RFC 6455 as clients need.
final class WebSocketWire implements FakeWire {
    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int FINAL = 0x80;
    private static final int CONTINUATION = 0;

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;

    /// What has come of a message that is not complete yet.
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

    WebSocketWire(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        this.out = socket.getOutputStream();
    }

    @Override
    public String shakeHands() throws IOException {
        String request = readLine();
        String key = "";
        for (String line = readLine(); !line.isEmpty(); line = readLine()) {
            if (line.toLowerCase(Locale.ROOT).startsWith("sec-websocket-key:")) {
                key = line.substring(line.indexOf(':') + 1).strip();
            }
        }
        String answer =
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Protocol: parley.v1.json\r\nSec-WebSocket-Accept: "
                        + accept(key)
                        + "\r\n\r\n";
        out.write(answer.getBytes(StandardCharsets.US_ASCII));
        return request.substring(request.indexOf(' ') + 1, request.lastIndexOf(' '));
    }

    private String readLine() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            line.append((char) c);
        }
        return line.toString().strip();
    }

    private static String accept(String key) {
        try {
            byte[] sha =
                    MessageDigest.getInstance("SHA-1")
                            .digest((key + MAGIC).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(sha);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Long messages come in parts, and control frames between them.
    @Override
    public Frame read() throws IOException {
        while (true) {
            int first = in.readUnsignedByte();
            int kind = first & 0x0f;
            byte[] payload = payload();
            if (kind != TEXT && kind != CONTINUATION) {
                return new Frame(kind, ByteBuffer.wrap(payload));
            }
            begun.writeBytes(payload);
            if ((first & FINAL) != 0) {
                byte[] message = begun.toByteArray();
                begun.reset();
                return new Frame(TEXT, ByteBuffer.wrap(message));
            }
        }
    }

    private byte[] payload() throws IOException {
        int length = in.readUnsignedByte() & 0x7f;
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = (int) in.readLong();
        }
        byte[] mask = in.readNBytes(4);
        byte[] payload = in.readNBytes(length);
        for (int i = 0; i < payload.length; i++) {
            payload[i] ^= mask[i % 4];
        }
        return payload;
    }

    @Override
    public synchronized void write(int kind, byte[] payload) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 10).put((byte) (FINAL | kind));
        if (payload.length < 126) {
            frame.put((byte) payload.length);
        } else if (payload.length <= 0xffff) {
            frame.put((byte) 126).putShort((short) payload.length);
        } else {
            frame.put((byte) 127).putLong(payload.length);
        }
        frame.put(payload);
        out.write(frame.array(), 0, frame.position());
    }

    @Override
    public void writeClose(int code, String why) throws IOException {
        byte[] text = why.getBytes(StandardCharsets.UTF_8);
        write(CLOSE, ByteBuffer.allocate(text.length + 2).putShort((short) code).put(text).array());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
