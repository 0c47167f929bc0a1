package chat.parley.bench.screen;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Reads all that is drawn on a screen, on a thread of its own, and notes when: the moments of its
/// frames, and when a text was first seen. Frames that came within two milliseconds are one.
final class FrameWatch {
    private static final long ONE_FRAME_NANOS = 2_000_000;
    private static final int TAIL = 4_096;

    private final InputStream drawn;
    private final List<Long> frames = new ArrayList<>();
    private final StringBuilder tail = new StringBuilder();
    private String wanted = "";
    private CompletableFuture<Long> seen = new CompletableFuture<>();

    FrameWatch(InputStream drawn) {
        this.drawn = drawn;
        Thread.ofPlatform().daemon().name("frame-watch").start(this::read);
    }

    /// Begins to look for a text; what was drawn before does not count.
    ///
    /// @return the moment (of [System#nanoTime]) at which it is there; fails when the screen ends
    synchronized CompletableFuture<Long> lookFor(String text) {
        tail.setLength(0);
        wanted = text;
        seen = new CompletableFuture<>();
        return seen;
    }

    /// The moments of all frames so far.
    synchronized List<Long> frames() {
        return List.copyOf(frames);
    }

    private void read() {
        byte[] buffer = new byte[65_536];
        try {
            for (int count = drawn.read(buffer); count >= 0; count = drawn.read(buffer)) {
                note(new String(buffer, 0, count, StandardCharsets.UTF_8), System.nanoTime());
            }
            fail(new IOException("the screen has ended"));
        } catch (IOException e) {
            fail(e);
        }
    }

    private synchronized void note(String text, long now) {
        if (!frames.isEmpty() && now - frames.getLast() < ONE_FRAME_NANOS) {
            frames.removeLast();
        }
        frames.add(now);
        tail.append(text);
        if (!wanted.isEmpty() && tail.indexOf(wanted) >= 0) {
            seen.complete(now);
        }
        if (tail.length() > TAIL) {
            tail.delete(0, tail.length() - TAIL);
        }
    }

    private synchronized void fail(IOException why) {
        seen.completeExceptionally(why);
    }
}
