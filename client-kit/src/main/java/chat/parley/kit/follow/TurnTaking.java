package chat.parley.kit.follow;

import chat.parley.kit.link.PatientLink;
import chat.parley.kit.link.ServerLink;
import chat.parley.kit.transport.Causes;
import chat.parley.kit.transport.LinkLost;
import chat.parley.protocol.operation.Request;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Has everything that follows an answer, or something that was dealt with, happen one after the
/// other, whatever thread it comes from. Whatever is thrown in turn is a mistake, and is told: it
/// would otherwise be lost in a future that nobody looks at.
final class TurnTaking {
    private final PatientLink link;
    private final Consumer<Throwable> mistaken;

    /// Takes turns on a link.
    ///
    /// @param mistaken told in turn what went wrong by a mistake
    TurnTaking(ServerLink link, Consumer<Throwable> mistaken) {
        this.link = new PatientLink(link);
        this.mistaken = mistaken;
    }

    /// Runs something when nothing else of this does. It may begin more of it, but not block.
    synchronized void run(Runnable task) {
        try {
            task.run();
        } catch (Throwable mistake) {
            mistaken.accept(mistake);
        }
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
                                                        failed.accept(Causes.unwrapped(failure));
                                                    }
                                                }));
    }

    /// Goes on in turn, once something has been dealt with.
    ///
    /// @param lost instead of that, where the link was lost meanwhile; any other failure is a
    ///     mistake
    void after(CompletionStage<?> stage, Runnable dealtWith, Runnable lost) {
        BiConsumer<@Nullable Object, @Nullable Throwable> done =
                (_, failure) -> run(() -> goOn(failure, dealtWith, lost));
        CompletionStage<?> _ = stage.whenComplete(done);
    }

    private void goOn(@Nullable Throwable failure, Runnable dealtWith, Runnable lost) {
        if (failure == null) {
            dealtWith.run();
        } else if (Causes.unwrapped(failure) instanceof LinkLost) {
            lost.run();
        } else {
            mistaken.accept(Causes.unwrapped(failure));
        }
    }
}
