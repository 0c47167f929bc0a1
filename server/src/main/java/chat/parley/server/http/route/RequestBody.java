package chat.parley.server.http.route;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/// The body of a request while it comes: the connection's event loop adds to it, and never blocks;
/// a virtual thread reads, and blocks while nothing is there. When enough waits the connection is
/// not read from until half of it has been taken, so that the sender has to wait.
public final class RequestBody extends InputStream {
    public static final int MOST_WAITING_BYTES = 64 * 1024;

    private final ArrayDeque<byte[]> pieces = new ArrayDeque<>();
    private final long mostBytes;
    private final Runnable roomAgain;

    /// How much of the first piece has been read.
    private int taken;

    private int waiting;
    private long received;
    private boolean full;
    private boolean whole;
    private @Nullable IOException failure;

    /// Begins with nothing.
    ///
    /// @param mostBytes what is longer fails
    /// @param roomAgain told, on the reading thread, that more may come after it was full
    public RequestBody(long mostBytes, Runnable roomAgain) {
        this.mostBytes = mostBytes;
        this.roomAgain = roomAgain;
    }

    /// One of a request that has none.
    public static RequestBody empty() {
        RequestBody empty = new RequestBody(0, () -> {});
        empty.end();
        return empty;
    }

    /// A piece has come.
    public synchronized void add(byte[] piece) {
        received += piece.length;
        if (received > mostBytes) {
            fail(new BodyTooLong(mostBytes));
        }
        if (failure == null && piece.length > 0) {
            pieces.add(piece);
            waiting += piece.length;
            full = full || waiting >= MOST_WAITING_BYTES;
            notifyAll();
        }
    }

    /// How much has come.
    public synchronized long received() {
        return received;
    }

    /// Nothing more comes: it is whole.
    public synchronized void end() {
        whole = true;
        notifyAll();
    }

    /// Nothing more comes, though it is not whole. What has come can be read.
    public synchronized void cutOff(IOException why) {
        if (!whole && failure == null) {
            failure = why;
            notifyAll();
        }
    }

    /// Nobody reads any more, or is to.
    public synchronized void fail(IOException why) {
        if (!whole && failure == null) {
            pieces.clear();
            waiting = 0;
            cutOff(why);
        }
    }

    /// Whether the connection is to be read from.
    public synchronized boolean hasRoom() {
        return !full;
    }

    public synchronized boolean isWhole() {
        return whole;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read;
        boolean makesRoom;
        synchronized (this) {
            read = length == 0 ? 0 : take(into, offset, length);
            makesRoom = full && waiting < MOST_WAITING_BYTES / 2;
            full = full && !makesRoom;
        }
        if (makesRoom) {
            roomAgain.run();
        }
        return read;
    }

    private int take(byte[] into, int offset, int length) throws IOException {
        awaitSomething();
        byte[] first = pieces.peek();
        if (first == null && failure != null) {
            throw failure;
        }
        if (first == null) {
            return -1;
        }
        int some = Math.min(length, first.length - taken);
        System.arraycopy(first, taken, into, offset, some);
        taken += some;
        waiting -= some;
        if (taken == first.length) {
            pieces.remove();
            taken = 0;
        }
        return some;
    }

    private void awaitSomething() throws IOException {
        try {
            while (pieces.isEmpty() && !whole && failure == null) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
