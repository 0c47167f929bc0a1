package chat.parley.server.router;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/// Frames of one connection that were received but not dealt with yet. When it is full its door
/// stops reading until it is half empty, so that the sender, not the server, has to wait.
final class InboundQueue {
    static final int MOST_FRAMES = 256;
    static final int MOST_BYTES = 256 * 1024;

    private final Runnable resumeReading;

    /// Null while nothing waits, for thousands of connections are idle.
    private @Nullable ArrayDeque<byte[]> waiting;

    private int waitingBytes;
    private boolean served;
    private boolean full;

    /// What the door has to do after adding a frame.
    ///
    /// @param serve whether somebody has to begin to take frames
    /// @param full whether to stop reading
    record Added(boolean serve, boolean full) {}

    InboundQueue(Runnable resumeReading) {
        this.resumeReading = resumeReading;
    }

    synchronized Added add(byte[] frame) {
        waiting = waiting == null ? new ArrayDeque<>() : waiting;
        waiting.add(frame);
        waitingBytes += frame.length;
        full = full || waiting.size() >= MOST_FRAMES || waitingBytes >= MOST_BYTES;
        boolean serve = !served;
        served = true;
        return new Added(serve, full);
    }

    /// The next frame; null when there is none, and whoever takes has to go.
    byte @Nullable [] take() {
        byte[] frame;
        boolean roomAgain;
        synchronized (this) {
            if (waiting == null || waiting.isEmpty()) {
                waiting = null;
                served = false;
                return null;
            }
            frame = waiting.remove();
            waitingBytes -= frame.length;
            roomAgain = full && waiting.size() < MOST_FRAMES / 2 && waitingBytes < MOST_BYTES / 2;
            full = full && !roomAgain;
        }
        if (roomAgain) {
            resumeReading.run();
        }
        return frame;
    }
}
