package chat.parley.server.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.stream.ChunkedInput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/// From a virtual thread that writes the body of an answer to the connection that sends it. The
/// writer blocks while enough waits; the connection takes a chunk whenever the other end has taken
/// the last one, and is woken when there is one again.
final class BodyPipe extends OutputStream implements ChunkedInput<ByteBuf> {
    static final int MOST_CHUNKS = 4;

    private final ArrayDeque<byte[]> chunks = new ArrayDeque<>();
    private final long length;
    private final Runnable wake;
    private long progress;
    private long written;
    private boolean whole;
    private boolean closed;
    private @Nullable IOException failure;

    /// Starts empty.
    ///
    /// @param length how much will be written
    /// @param wake told, on the writing thread, that there is something to take
    BodyPipe(long length, Runnable wake) {
        this.length = length;
        this.wake = wake;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int count) throws IOException {
        for (int done = 0; done < count; ) {
            int some = Math.min(Responses.CHUNK_BYTES, count - done);
            byte[] chunk = new byte[some];
            System.arraycopy(from, offset + done, chunk, 0, some);
            add(chunk);
            done += some;
        }
    }

    private void add(byte[] chunk) throws IOException {
        synchronized (this) {
            written += chunk.length;
            awaitRoom();
            chunks.add(chunk);
        }
        wake.run();
    }

    private void awaitRoom() throws IOException {
        try {
            while (chunks.size() >= MOST_CHUNKS && !closed) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        if (closed) {
            throw new IOException("there is nobody to write to any more");
        }
    }

    /// All has been written.
    void finish() {
        if (written == length) {
            synchronized (this) {
                whole = true;
            }
            wake.run();
        } else {
            fail(new IOException(written + " bytes of " + length + " were written"));
        }
    }

    /// The rest cannot be written: the connection ends, for the other end would wait for it.
    void fail(IOException why) {
        synchronized (this) {
            failure = why;
        }
        wake.run();
    }

    @Override
    public synchronized boolean isEndOfInput() {
        return whole && chunks.isEmpty();
    }

    /// The connection takes a chunk; null while there is none.
    @Override
    public synchronized @Nullable ByteBuf readChunk(ByteBufAllocator allocator) throws IOException {
        if (failure != null) {
            throw failure;
        }
        byte[] chunk = chunks.poll();
        if (chunk == null) {
            return null;
        }
        progress += chunk.length;
        notifyAll();
        return Unpooled.wrappedBuffer(chunk);
    }

    @Override
    @SuppressWarnings("deprecation") // the interface still has it
    public @Nullable ByteBuf readChunk(ChannelHandlerContext ctx) throws IOException {
        return readChunk(ctx.alloc());
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public synchronized long progress() {
        return progress;
    }

    /// The connection is done with it, or gone.
    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
