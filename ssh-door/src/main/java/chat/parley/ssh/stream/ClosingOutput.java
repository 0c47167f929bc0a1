package chat.parley.ssh.stream;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;

/// Output that ends the whole when it cannot be written: its reader is gone, or stalls. For one
/// thread.
public final class ClosingOutput extends FilterOutputStream {
    private final Runnable close;

    public ClosingOutput(OutputStream out, Runnable close) {
        super(out);
        this.close = close;
    }

    private interface Io {
        void run() throws IOException;
    }

    private void orClose(Io io) throws IOException {
        try {
            io.run();
        } catch (InterruptedIOException e) {
            if (!Thread.currentThread().isInterrupted()) {
                close.run(); // in time, nobody made room
            }
            throw e;
        } catch (IOException e) {
            close.run();
            throw e;
        }
    }

    @Override
    public void write(int one) throws IOException {
        orClose(() -> out.write(one));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        orClose(() -> out.write(bytes, offset, length));
    }

    @Override
    public void flush() throws IOException {
        orClose(out::flush);
    }
}
