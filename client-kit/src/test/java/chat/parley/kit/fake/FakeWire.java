package chat.parley.kit.fake;

import java.io.IOException;
import java.nio.ByteBuffer;

/// The server's side of one connection.
interface FakeWire extends AutoCloseable {
    int TEXT = 1;
    int CLOSE = 8;
    int PING = 9;
    int PONG = 10;

    /// What was received, of one of the kinds above.
    record Frame(int kind, ByteBuffer payload) {}

    /// Begins; returns the path that was asked for.
    String shakeHands() throws IOException;

    Frame read() throws IOException;

    void write(int kind, byte[] payload) throws IOException;

    void writeClose(int code, String why) throws IOException;

    @Override
    void close() throws IOException;
}
