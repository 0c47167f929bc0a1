package chat.parley.kit.follow;

import chat.parley.kit.link.PatientLink;
import chat.parley.kit.link.ServerLink;
import chat.parley.protocol.operation.Request;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Has everything that follows an answer, or something that was dealt with, happen one after the
/// other, whatever thread it comes from.
final class TurnTaking {
    private final PatientLink link;

    TurnTaking(ServerLink link) {
        this.link = new PatientLink(link);
    }

    /// Runs something when nothing else of this does. It may begin more of it, but not block.
    synchronized void run(Runnable task) {
        task.run();
    }

    /// Asks, and deals with the answer, or what it failed with, in turn.
    <A extends Record> void ask(
            Request<A> request, Consumer<A> answered, Consumer<Throwable> failed) {
        CompletableFuture<A> _ =
                link.ask(request)
                        .whenComplete(
                                (answer, failure) ->
                                        run(
                                                () -> {
                                                    if (answer != null) {
                                                        answered.accept(answer);
                                                    } else if (failure != null) {
                                                        failed.accept(cause(failure));
                                                    }
                                                }));
    }

    /// Goes on in turn, once something has been dealt with or has failed.
    void after(CompletionStage<?> stage, Consumer<@Nullable Throwable> then) {
        BiConsumer<@Nullable Object, @Nullable Throwable> done =
                (_, failure) -> run(() -> then.accept(failure));
        CompletionStage<?> _ = stage.whenComplete(done);
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null
                ? failure.getCause()
                : failure;
    }
}
