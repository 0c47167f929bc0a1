package chat.parley.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;

/// Many connections that only listen, read by one thread, as cheaply as can be: it looks into each
/// frame for its conversation and seq, and sees that they come one by one.
final class FanOutListeners implements AutoCloseable {
    private static final byte[] SEQ = "\"seq\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CONVERSATION =
            "\"conversation\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] POSTED = "\"entry.posted\"".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_BYTES = 256 * 1024;

    private final Selector selector = Selector.open();

    FanOutListeners() throws IOException {}

    /// Takes over a connection from which all that was sent so far has been read.
    void add(SocketChannel channel) throws IOException {
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, new Listener());
    }

    /// Reads until all connections together have heard so many messages.
    ///
    /// @throws CompletionException if one is lost, doubled or out of order
    void hear(long messages) {
        try {
            for (long heard = 0; heard < messages; ) {
                selector.select();
                for (SelectionKey key : selector.selectedKeys()) {
                    heard += ((Listener) key.attachment()).read((SocketChannel) key.channel());
                }
                selector.selectedKeys().clear();
            }
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }

    /// One connection: what of a frame has come, and how far each conversation is.
    private static final class Listener {
        private final Map<Long, Long> heads = new HashMap<>();
        private ByteBuffer buffer = ByteBuffer.allocate(16 * 1024);

        int read(SocketChannel channel) throws IOException {
            if (channel.read(buffer) < 0) {
                throw new IOException("the server closed a connection");
            }
            buffer.flip();
            int messages = 0;
            while (nextFrame()) {
                messages += frame();
            }
            makeRoom();
            return messages;
        }

        /// Whether a whole frame is there; sets the mark on its payload and the limit behind it.
        private boolean nextFrame() {
            buffer.mark();
            if (buffer.remaining() < 2) {
                return false;
            }
            int at = buffer.position();
            int length = buffer.get(at + 1) & 0x7f;
            int header = 2;
            if (length == 126) {
                if (buffer.remaining() < 4) {
                    return false;
                }
                length = buffer.getShort(at + 2) & 0xffff;
                header = 4;
            }
            if (buffer.remaining() < header + length) {
                return false;
            }
            from = at + header;
            to = from + length;
            buffer.position(to);
            return true;
        }

        private int from;
        private int to;

        private int frame() throws IOException {
            int name = find(POSTED, from);
            if (name < 0) {
                return 0;
            }
            int place = find(CONVERSATION, name);
            long conversation = number(place);
            long seq = number(find(SEQ, place));
            Long before = heads.put(conversation, seq);
            if (before != null && seq != before + 1) {
                throw new IOException("after " + before + " came " + seq);
            }
            return 1;
        }

        /// Where a pattern ends in the frame, from an index on, or -1.
        private int find(byte[] pattern, int begin) {
            byte[] bytes = buffer.array();
            for (int at = Math.max(begin, from); at + pattern.length <= to; at++) {
                if (bytes[at] == pattern[0]
                        && Arrays.equals(
                                bytes, at, at + pattern.length, pattern, 0, pattern.length)) {
                    return at + pattern.length;
                }
            }
            return -1;
        }

        private long number(int begin) throws IOException {
            if (begin < 0) {
                throw new IOException("a message without its place");
            }
            long number = 0;
            for (int at = begin; at < to && isDigit(buffer.get(at)); at++) {
                number = number * 10 + buffer.get(at) - '0';
            }
            return number;
        }

        private static boolean isDigit(byte character) {
            return character >= '0' && character <= '9';
        }

        private void makeRoom() {
            buffer.compact();
            if (!buffer.hasRemaining() && buffer.capacity() < MOST_BYTES) {
                ByteBuffer larger = ByteBuffer.allocate(buffer.capacity() * 2);
                larger.put(buffer.flip());
                buffer = larger;
            }
        }
    }
}
