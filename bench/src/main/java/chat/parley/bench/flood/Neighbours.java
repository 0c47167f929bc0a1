package chat.parley.bench.flood;

import chat.parley.bench.Frames;
import chat.parley.bench.Latencies;
import chat.parley.bench.PipelinedSender;
import chat.parley.bench.RawConnection;
import chat.parley.bench.ServerProcess;
import chat.parley.protocol.Id;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/// Two people who write to each other at an even pace, and mean no harm.
public final class Neighbours implements AutoCloseable {
    private static final long EVERY_NANOS = 10_000_000;
    private static final int PATIENCE_SECONDS = 60;

    private final Id conversation;
    private final RawConnection writer;
    private final RawConnection reader;
    private int written;

    public Neighbours(ServerProcess server, String one, String other)
            throws IOException, InterruptedException {
        SignedIn alice = server.register(one);
        SignedIn bob = server.register(other);
        conversation = server.befriend(alice, bob);
        writer = Frames.signedIn(server, alice);
        reader = Frames.signedIn(server, bob);
    }

    /// Writes a message each ten milliseconds, whether or not the last one took longer, and sees
    /// each acknowledged and each arrive.
    ///
    /// @return how long after its moment each had been acknowledged and was there
    /// @throws IOException if one was not within a minute
    public Latencies talk(Duration time) throws IOException, InterruptedException {
        CompletableFuture<Latencies> talking =
                CompletableFuture.supplyAsync(() -> exchange(time), PipelinedSender.READERS);
        try {
            return talking.get(time.toSeconds() + PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("a neighbour was not answered", e);
        }
    }

    private Latencies exchange(Duration time) {
        List<Double> millis = new ArrayList<>();
        long begin = System.nanoTime();
        try {
            for (long due = begin; due - begin < time.toNanos(); due += EVERY_NANOS) {
                LockSupport.parkNanos(due - System.nanoTime());
                int number = written++;
                writer.write(Frames.send(conversation, "talk", number));
                writer.flush();
                await(writer, "{\"type\":\"answer\",\"id\":" + number + ",");
                await(reader, "\"clientId\":\"talk-" + number + "\"");
                millis.add((System.nanoTime() - due) / 1e6);
            }
        } catch (IOException e) {
            throw new CompletionException(e);
        }
        return Latencies.ofMillis(millis);
    }

    private static void await(RawConnection wire, String wanted) throws IOException {
        for (String frame = wire.read(); !frame.contains(wanted); frame = wire.read()) {
            if (frame.startsWith("{\"type\":\"refusal\"")) {
                throw new IOException(frame);
            }
            if (frame.startsWith("{\"type\":\"heartbeat\"")) {
                wire.write("{\"type\":\"heartbeat\"}");
                wire.flush();
            }
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
        reader.close();
    }
}
