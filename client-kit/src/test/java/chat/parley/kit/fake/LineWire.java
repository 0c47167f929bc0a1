package chat.parley.kit.fake;

import chat.parley.protocol.wire.CloseCode;
import chat.parley.protocol.wire.JsonCodec;
import chat.parley.protocol.wire.ServerFrame;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Scanner;

/// The server's side of one connection of JSON lines.
final class LineWire implements FakeWire {
    private final SocketChannel channel;
    private final Scanner lines;

    LineWire(SocketChannel channel) {
        this.channel = channel;
        this.lines =
                new Scanner(Channels.newInputStream(channel), StandardCharsets.UTF_8)
                        .useDelimiter("\n");
    }

    @Override
    public String shakeHands() throws IOException {
        return channel.getLocalAddress().toString();
    }

    @Override
    public Frame read() throws IOException {
        if (!lines.hasNext()) {
            throw new EOFException();
        }
        return new Frame(TEXT, ByteBuffer.wrap(lines.next().getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public synchronized void write(int kind, byte[] payload) throws IOException {
        ByteBuffer line = ByteBuffer.allocate(payload.length + 1).put(payload).put((byte) '\n');
        for (line.flip(); line.hasRemaining(); ) {
            channel.write(line);
        }
    }

    @Override
    public void writeClose(int code, String why) throws IOException {
        ServerFrame last = new ServerFrame.Closing(CloseCode.reason(code).orElseThrow(), why, null);
        write(TEXT, new JsonCodec(Map.of()).encode(last));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
