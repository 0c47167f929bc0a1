package chat.parley.client.term;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// Gathers what is drawn and sends it in one write a frame; larger frames between the marks of
/// synchronized output, so that no half of one is shown.
///
/// When the terminal is given back, from whichever thread, what was to be said last is said and the
/// stream is shut: a frame that comes late goes nowhere. A terminal that hung up shuts it too; its
/// reader hears of that as the end of input.
final class FrameStream extends OutputStream {
    private static final byte[] BEGIN = "\u001b[?2026h".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "\u001b[?2026l".getBytes(StandardCharsets.US_ASCII);
    /// What is smaller is shown at once anyway.
    private static final int LARGE_BYTES = 512;
    /// A terminal held up by XOFF, or by a full link, must not hold up leaving.
    private static final int PATIENCE_MILLIS = 500;

    private final OutputStream out;
    private final ByteArrayOutputStream frame = new ByteArrayOutputStream(LARGE_BYTES);
    private final ReentrantLock writing = new ReentrantLock();
    private volatile boolean shut;

    FrameStream(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int b) {
        frame.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        frame.write(bytes, offset, length);
    }

    /// Adds control characters to the frame.
    void write(String ascii) {
        frame.writeBytes(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    /// Adds text to the frame.
    void writeText(String text) {
        frame.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void flush() {
        if (frame.size() == 0) {
            return;
        }
        byte[] bytes = frame.toByteArray();
        frame.reset();
        writing.lock();
        try {
            send(bytes, bytes.length > LARGE_BYTES);
        } finally {
            writing.unlock();
        }
    }

    /// Says a last word and shuts the stream. Safe from any thread, any number of times.
    void finish(String lastWord) {
        boolean mine = lockPatiently();
        try {
            send(lastWord.getBytes(StandardCharsets.US_ASCII), false);
        } finally {
            shut = true;
            if (mine) {
                writing.unlock();
            }
        }
    }

    /// Lets frames through again; those of before are forgotten.
    void reopen() {
        frame.reset();
        shut = false;
    }

    private boolean lockPatiently() {
        try {
            return writing.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void send(byte[] bytes, boolean synchronizedOutput) {
        if (shut) {
            return;
        }
        try {
            if (synchronizedOutput) {
                ByteArrayOutputStream whole = new ByteArrayOutputStream(bytes.length + 16);
                whole.writeBytes(BEGIN);
                whole.writeBytes(bytes);
                whole.writeBytes(END);
                out.write(whole.toByteArray());
            } else {
                out.write(bytes);
            }
            out.flush();
        } catch (IOException e) {
            shut = true; // Hung up: the reader says so.
        }
    }
}
