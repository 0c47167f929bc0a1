package chat.parley.kit.transport;

import chat.parley.protocol.Sentence;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

/// Frames as lines of JSON over a unix socket. Two threads belong to it: one reads, the other
/// writes, both blocking. The one that reads is a platform thread: what polls for a virtual one
/// would hold up the end of the process by 300 ms.
///
/// There is nothing to measure and no silence to fear: the kernel tells when the other end is gone.
final class UnixFrameSocket implements FrameSocket {
    private final SocketChannel channel;
    private final Inbound inbound;
    private final Semaphore window = new Semaphore(Inbound.WINDOW);
    private final ExecutorService writes =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("link-writes").factory());

    UnixFrameSocket(SocketChannel channel, Inbound inbound) {
        this.channel = channel;
        this.inbound = inbound;
        Thread.ofPlatform().daemon().name("link-reads").start(this::readAll);
    }

    @Override
    public void send(byte[] frame) {
        inTurn(() -> write(frame));
    }

    private void write(byte[] frame) {
        ByteBuffer line = ByteBuffer.allocate(frame.length + 1).put(frame).put((byte) '\n').flip();
        try {
            while (line.hasRemaining()) {
                channel.write(line);
            }
        } catch (IOException e) {
            inbound.sendFailed(() -> hangUp(Causes.of(e)));
        }
    }

    private void inTurn(Runnable write) {
        try {
            writes.execute(write);
        } catch (RejectedExecutionException _) {
            // Hung up meanwhile, which whoever waits for an answer hears of.
        }
    }

    @Override
    public void ping() {}

    @Override
    public void close() {
        inTurn(() -> hangUp(Sentence.of(LinkText.CLOSED)));
    }

    @Override
    public void hangUp(Sentence why) {
        inbound.ended().complete(Disconnect.broken(why));
        writes.shutdown();
        try {
            channel.close();
        } catch (IOException _) {
            // It is gone either way.
        }
    }

    @Override
    public CompletableFuture<Disconnect> ended() {
        return inbound.ended();
    }

    @Override
    public Duration silence() {
        return Duration.ZERO;
    }

    private void readAll() {
        try (InputStream in = new BufferedInputStream(Channels.newInputStream(channel))) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next == '\n') {
                    hear(line.toByteArray());
                    line.reset();
                } else if (line.size() < Inbound.LONGEST_FRAME) {
                    line.write(next);
                } else {
                    hangUp(Sentence.of(LinkText.TOO_LONG));
                }
            }
            inbound.over(Disconnect.broken(LinkText.CLOSED_BY_SERVER));
        } catch (IOException e) {
            inbound.over(Disconnect.broken(Causes.of(e)));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            writes.shutdown();
        }
    }

    private void hear(byte[] frame) throws InterruptedException {
        window.acquire();
        inbound.frame(frame, window::release);
    }
}
