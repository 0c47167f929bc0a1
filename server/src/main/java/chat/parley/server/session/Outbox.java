package chat.parley.server.session;

import chat.parley.protocol.Penalty;
import chat.parley.protocol.Reason;
import chat.parley.protocol.wire.ServerFrame;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What waits to be written to one connection, bounded in bytes. Anybody offers, from any thread;
/// the connection's door takes. When it is full, ephemeral packets are the first to go; when that
/// is not enough, the connection is closed for a resync, so that a slow reader harms only itself.
///
/// ```
/// idle --offer--> awake (wake runs once) --take, nothing left--> idle
///   any --close--> closing: offers are dropped; what waits is taken, then the closing
///   any --offer over the limit--> closing(OUTBOX_FULL), and what waits is dropped
/// ```
public final class Outbox {
    /// What may wait for a connection of which nobody knows whose it is.
    public static final int STRANGER_BYTES = 64 * 1024;

    private int limitBytes;
    private final Runnable wake;

    /// Null while nothing waits, for thousands of connections are idle.
    private @Nullable ArrayDeque<EncodedFrame> waiting;

    private int waitingBytes;
    private boolean awake;
    private @Nullable Closing closing;

    /// Why a connection ends.
    ///
    /// @param text for people, in their language
    /// @param penalty the ban that is the reason
    public record Closing(Reason reason, String text, @Nullable Penalty penalty) {
        Closing(Reason reason, String text) {
            this(reason, text, null);
        }

        /// The same as a frame.
        public ServerFrame frame() {
            return new ServerFrame.Closing(reason, text, penalty);
        }
    }

    /// Makes an empty one.
    ///
    /// @param wake tells the door that there is something to take; runs on the offering thread,
    ///     once until the door has taken everything
    public Outbox(int limitBytes, Runnable wake) {
        this.limitBytes = limitBytes;
        this.wake = wake;
    }

    /// From now on lets more wait.
    synchronized void widen(int bytes) {
        limitBytes = Math.max(limitBytes, bytes);
        notifyAll();
    }

    /// How much may wait.
    synchronized int limitBytes() {
        return limitBytes;
    }

    public void offer(EncodedFrame frame) {
        if (add(frame)) {
            wake.run();
        }
    }

    /// Ends the connection after what waits already; the first of several reasons counts.
    void close(Closing reason) {
        if (end(reason)) {
            wake.run();
        }
    }

    /// Takes packets in order, until they make up `bytes` or none is left. Only an empty list lets
    /// the next offer wake the door again, so the door takes until then, or until its socket is
    /// full and will call back.
    public synchronized List<EncodedFrame> take(int bytes) {
        if (waiting == null) {
            awake = false;
            return List.of();
        }
        List<EncodedFrame> taken = new ArrayList<>(waiting.size());
        for (int left = bytes; left > 0 && !waiting.isEmpty(); ) {
            EncodedFrame frame = waiting.poll();
            taken.add(frame);
            left -= frame.bytes();
            waitingBytes -= frame.bytes();
        }
        if (waiting.isEmpty()) {
            waiting = null;
        }
        notifyAll();
        return taken;
    }

    /// Waits until half of it is free, or the connection is ending: whoever asks for more than it
    /// reads gets its answers later, and is not cut off.
    public synchronized void awaitRoom() throws InterruptedException {
        while (waitingBytes > limitBytes / 2 && closing == null) {
            wait();
        }
    }

    /// The connection is gone: drops everything.
    synchronized void discard() {
        waiting = null;
        waitingBytes = 0;
        closing = closing == null ? new Closing(Reason.IDLE, "") : closing;
        notifyAll();
    }

    /// Why the connection ends, once nothing is left to take.
    public synchronized @Nullable Closing closing() {
        return waiting == null ? closing : null;
    }

    /// Why the connection is ending, whatever is left to take.
    public synchronized @Nullable Closing ending() {
        return closing;
    }

    public boolean isClosing() {
        return ending() != null;
    }

    private synchronized boolean add(EncodedFrame frame) {
        if (closing != null) {
            return false;
        }
        if (waitingBytes >= limitBytes) {
            dropEphemeral();
        }
        if (waitingBytes >= limitBytes) {
            closing = new Closing(Reason.OUTBOX_FULL, "");
            waiting = null;
            waitingBytes = 0;
            awake = false; // a door that waits for its socket has to hear of this too
            notifyAll();
        } else {
            waiting = waiting == null ? new ArrayDeque<>() : waiting;
            waiting.add(frame);
            waitingBytes += frame.bytes();
        }
        return rouse();
    }

    private synchronized boolean end(Closing reason) {
        if (closing != null) {
            return false;
        }
        closing = reason;
        awake = false; // a door that waits for its socket has to hear of this too
        notifyAll();
        return rouse();
    }

    private boolean rouse() {
        boolean asleep = !awake;
        awake = true;
        return asleep;
    }

    private void dropEphemeral() {
        if (waiting != null && waiting.removeIf(EncodedFrame::ephemeral)) {
            waitingBytes = waiting.stream().mapToInt(EncodedFrame::bytes).sum();
            waiting = waiting.isEmpty() ? null : waiting;
        }
    }
}
