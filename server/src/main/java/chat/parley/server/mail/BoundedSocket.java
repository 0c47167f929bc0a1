package chat.parley.server.mail;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;

/// A socket on which reading ends in time, however slowly bytes come, and after a number of bytes,
/// however fast. What is written to it is short: the system takes it at once.
final class BoundedSocket extends Socket {
    /// More than the longest chain of certificates, and all that a server has to say.
    static final int MOST_BYTES = 256 * 1024;

    private final long deadlineNanos;

    /// Makes one that is not connected yet.
    ///
    /// @param timeout how long it lasts, connecting included
    BoundedSocket(Duration timeout) {
        deadlineNanos = System.nanoTime() + timeout.toNanos();
    }

    /// Connects, as long as there is time.
    @Override
    public void connect(SocketAddress address) throws IOException {
        connect(address, leftMillis());
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new Bounded(super.getInputStream());
    }

    /// The deadline is all that counts.
    @Override
    public synchronized void setSoTimeout(int timeout) {}

    private void awaitUntilDeadline() throws SocketException, SocketTimeoutException {
        super.setSoTimeout(leftMillis());
    }

    private int leftMillis() throws SocketTimeoutException {
        long left = Duration.ofNanos(deadlineNanos - System.nanoTime()).toMillis();
        if (left <= 0) {
            throw new SocketTimeoutException("it takes too long");
        }
        return Math.toIntExact(left);
    }

    private final class Bounded extends FilterInputStream {
        private int left = MOST_BYTES;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left <= 0) {
                throw new IOException("it says too much");
            }
            awaitUntilDeadline();
            int read = super.read(bytes, offset, Math.min(length, left));
            left -= Math.max(0, read);
            return read;
        }
    }
}
