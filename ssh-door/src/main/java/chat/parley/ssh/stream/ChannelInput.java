package chat.parley.ssh.stream;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.apache.sshd.server.channel.ChannelDataReceiver;
import org.apache.sshd.server.channel.ChannelSession;
import org.jspecify.annotations.Nullable;

/// What the client sends on a channel. It holds no more than the channel's window: only what was
/// read makes room for more.
///
/// Threads: the connection's own brings the bytes, another reads them.
public final class ChannelInput extends InputStream implements ChannelDataReceiver {
    private static final byte CTRL_C = 3;

    private final ChannelSession channel;
    private final Deque<ByteBuffer> chunks = new ArrayDeque<>();
    private boolean ended;
    private @Nullable Runnable interrupt;

    public ChannelInput(ChannelSession channel) {
        this.channel = channel;
    }

    /// From now on Ctrl-C is no input: as on a terminal, it drops what was not read yet.
    public synchronized void onCtrlC(Runnable interrupted) {
        interrupt = interrupted;
    }

    /// From now on every byte is input.
    public synchronized void raw() {
        interrupt = null;
    }

    /// Ends it at once, whatever was not read yet.
    public synchronized void end() {
        chunks.clear();
        ended = true;
        notifyAll();
    }

    /// The client has nothing more to send: what is here can still be read.
    @Override
    public synchronized void close() {
        ended = true;
        notifyAll();
    }

    /// Room for what is kept is given back once it is read.
    @Override
    public int data(ChannelSession from, byte[] bytes, int start, int length) throws IOException {
        Runnable interrupted;
        int dropped;
        synchronized (this) {
            byte[] chunk = Arrays.copyOfRange(bytes, start, start + length);
            interrupted = interrupt;
            if (interrupted == null || !hasCtrlC(chunk)) {
                keep(chunk);
                return 0;
            }
            dropped = available() + length;
            chunks.clear();
        }
        interrupted.run();
        return dropped;
    }

    private void keep(byte[] chunk) {
        if (chunk.length > 0 && !ended) {
            chunks.add(ByteBuffer.wrap(chunk));
            notifyAll();
        }
    }

    private static boolean hasCtrlC(byte[] bytes) {
        for (byte one : bytes) {
            if (one == CTRL_C) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int count = take(into, offset, length);
        if (count > 0 && channel.isOpen()) {
            channel.getLocalWindow().release(count);
        }
        return count;
    }

    private synchronized int take(byte[] into, int offset, int length) throws IOException {
        while (chunks.isEmpty() && !ended) {
            try {
                wait();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException();
            }
        }
        ByteBuffer first = chunks.peek();
        if (first == null) {
            return -1;
        }
        int count = Math.min(length, first.remaining());
        first.get(into, offset, count);
        if (!first.hasRemaining()) {
            chunks.remove();
        }
        return count;
    }

    @Override
    public synchronized int available() {
        return chunks.stream().mapToInt(ByteBuffer::remaining).sum();
    }
}
