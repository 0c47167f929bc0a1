package chat.parley.bench.flood;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// One that floods from a thread of its own, and comes back whenever it is thrown out.
public final class Flooder implements AutoCloseable {
    private static final int BACK_OFF_MILLIS = 10;

    private final FloodTarget target;
    private final CompletableFuture<Done> done = new CompletableFuture<>();

    /// What became of it.
    ///
    /// @param sent how much the connections took
    /// @param connections how often it came
    public record Done(long sent, int connections) {}

    public Flooder(Flood flood, FloodTarget target) {
        this.target = target;
        Thread.ofPlatform()
                .daemon()
                .name("flooder")
                .start(() -> done.complete(flood(flood.kind())));
    }

    private Done flood(Flood.Kind kind) {
        long sent = 0;
        int connections = 0;
        while (!target.isClosed()) {
            try {
                connections++;
                sent += kind.send(target);
            } catch (IOException _) {
                pause(); // not let in
            }
        }
        return new Done(sent, connections);
    }

    private static void pause() {
        try {
            Thread.sleep(BACK_OFF_MILLIS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    /// Ends it.
    public Done end() throws IOException, InterruptedException {
        target.close();
        try {
            return done.get();
        } catch (ExecutionException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        target.close();
    }
}
