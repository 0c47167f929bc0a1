package chat.parley.kit.transport;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// The body of an answer, which ends after a while, read or not.
final class TimedBody extends FilterInputStream {
    private final CompletableFuture<Void> over = new CompletableFuture<>();

    TimedBody(InputStream body, Duration time) {
        super(body);
        CompletableFuture<?> _ =
                over.completeOnTimeout(null, time.toMillis(), TimeUnit.MILLISECONDS)
                        .thenRun(this::end);
    }

    private void end() {
        try {
            in.close();
        } catch (IOException _) {
            // It is over either way; whoever reads is told.
        }
    }

    @Override
    public void close() {
        over.complete(null);
    }
}
