package chat.parley.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.IntFunction;

/// One sender for each room, and everybody who listens: plays a load and measures it. It ends when
/// everybody has heard everything, each once and in order.
final class FanOut implements AutoCloseable {
    private final List<RawConnection> senders = new ArrayList<>();
    private final FanOutListeners audience = new FanOutListeners();

    FanOut() throws IOException {}

    /// What a run came to.
    record Outcome(double messagesPerSecond, double deliveriesPerSecond, List<Latencies> acks) {
        double ackMillisAt(double share) {
            return acks.stream().mapToDouble(one -> one.millisAt(share)).max().orElse(0);
        }
    }

    /// The connection of a sender, which does not hear what others of its account hear: it has a
    /// second connection for that, in the audience.
    void sender(RawConnection wire) {
        senders.add(wire);
    }

    void listener(RawConnection wire) throws IOException {
        audience.add(wire.channel());
    }

    /// Plays the load.
    ///
    /// @param pace of each sender
    /// @param frames the frames of each sender
    Outcome play(Load load, Pace pace, IntFunction<IntFunction<String>> frames) {
        long start = System.nanoTime();
        CompletableFuture<Void> listening =
                CompletableFuture.runAsync(
                        () -> audience.hear(load.deliveries()), PipelinedSender.READERS);
        List<CompletableFuture<Latencies>> sending = new ArrayList<>();
        for (int room = 0; room < load.rooms(); room++) {
            RawConnection wire = senders.get(room);
            IntFunction<String> frame = frames.apply(room);
            sending.add(
                    CompletableFuture.supplyAsync(
                            () -> send(wire, load, pace, frame), PipelinedSender.READERS));
        }
        List<Latencies> acks = sending.stream().map(CompletableFuture::join).toList();
        listening.join();
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Outcome(
                load.rooms() * load.messages() / seconds, load.deliveries() / seconds, acks);
    }

    private static Latencies send(
            RawConnection wire, Load load, Pace pace, IntFunction<String> frame) {
        try {
            return new PipelinedSender(wire, load.underWay())
                    .run(load.messages(), pace, frame, Frames::isAnswer)
                    .latencies();
        } catch (IOException e) {
            throw new CompletionException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (RawConnection sender : senders) {
            sender.close();
        }
        audience.close();
    }
}
