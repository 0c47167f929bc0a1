package chat.parley.kit.link;

import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.Request;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Asks again where a refusal passes by itself: it was too fast, or the server is busy. For
/// programs that run for a long time, and for requests that can be repeated without harm.
public final class PatientLink {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final ServerLink link;

    public PatientLink(ServerLink link) {
        this.link = link;
    }

    /// Asks for an operation, as often as it takes; see [ServerLink#ask].
    ///
    /// @return the answer; or fails with [Refused], for good, or with [LinkLost]
    public <A extends Record> CompletableFuture<A> ask(Request<A> request) {
        return link.ask(request).exceptionallyCompose(failure -> againIfItPasses(request, failure));
    }

    private <A extends Record> CompletableFuture<A> againIfItPasses(
            Request<A> request, Throwable failure) {
        Duration wait = wait(cause(failure));
        return wait == null
                ? CompletableFuture.failedFuture(cause(failure))
                : pause(wait).thenCompose(_ -> ask(request));
    }

    private static CompletableFuture<?> pause(Duration wait) {
        Executor later = CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS);
        return CompletableFuture.runAsync(() -> {}, later);
    }

    /// How long to wait before asking again; null if that is no use.
    private static @Nullable Duration wait(Throwable failure) {
        if (!(failure instanceof Refused refused)) {
            return null;
        }
        Duration told = refused.retryAfter();
        boolean passes =
                refused.reason() == Reason.RATE_LIMITED || refused.reason() == Reason.UNAVAILABLE;
        Duration pause = told == null ? PAUSE : told;
        return passes ? pause : null;
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null
                ? failure.getCause()
                : failure;
    }
}
