package chat.parley.kit.link;

import chat.parley.kit.transport.Causes;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.Request;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// Asks again where a refusal passes by itself: it was too fast, or the server is busy or going
/// down. For programs that run for a long time, and for requests that can be repeated without harm.
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
        Throwable cause = Causes.unwrapped(failure);
        return wait(cause)
                .map(wait -> pause(wait).thenCompose(_ -> ask(request)))
                .orElseGet(() -> CompletableFuture.failedFuture(cause));
    }

    private static CompletableFuture<?> pause(Duration wait) {
        Executor later = CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS);
        return CompletableFuture.runAsync(() -> {}, later);
    }

    /// How long to wait before asking again; empty if that is no use.
    private static Optional<Duration> wait(Throwable failure) {
        return failure instanceof Refused refused && refused.reason().passes()
                ? Optional.of(Objects.requireNonNullElse(refused.retryAfter(), PAUSE))
                : Optional.empty();
    }
}
