package chat.parley.acceptance.scenario;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.function.Function;

/// What a stream has said, read as it comes by a thread of its own. For one other thread.
final class Heard {
    private static final int CHUNK_CHARACTERS = 4096;

    private final StringBuilder text = new StringBuilder();
    private final Thread reading;
    private int taken;

    Heard(Reader stream) {
        reading = Thread.ofVirtual().start(() -> read(stream));
    }

    private void read(Reader stream) {
        char[] chunk = new char[CHUNK_CHARACTERS];
        try (stream) {
            for (int count = stream.read(chunk); count >= 0; count = stream.read(chunk)) {
                synchronized (text) {
                    text.append(chunk, 0, count);
                }
            }
        } catch (IOException _) {
            // The stream was closed on this side: that is its end as well.
        }
    }

    /// What was not taken yet.
    String rest() {
        synchronized (text) {
            return text.substring(taken);
        }
    }

    /// What was not taken yet, once the stream has come to its end.
    String lastRest() throws InterruptedException {
        reading.join();
        return rest();
    }

    /// Takes what fits from what has been said.
    ///
    /// @return whether it did
    Optional<Wildcards.Fit> take(Function<String, Optional<Wildcards.Fit>> fitting) {
        Optional<Wildcards.Fit> fit = fitting.apply(rest());
        fit.ifPresent(found -> taken += found.end());
        return fit;
    }
}
