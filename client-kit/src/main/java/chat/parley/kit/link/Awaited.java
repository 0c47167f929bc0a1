package chat.parley.kit.link;

import chat.parley.kit.transport.LinkLost;
import chat.parley.kit.transport.LinkText;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Waiting for an answer on a thread that may block.
final class Awaited {
    private Awaited() {}

    /// Waits, and throws what the answer failed with.
    ///
    /// @throws LinkLost also when it takes too long, or the thread is interrupted
    static <T> T answer(CompletableFuture<T> answer, Duration timeout) {
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException _) {
            throw new LinkLost(LinkText.TOO_LATE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new LinkLost(LinkText.INTERRUPTED);
        }
    }
}
