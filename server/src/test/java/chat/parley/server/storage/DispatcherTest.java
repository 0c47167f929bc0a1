package chat.parley.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowable;

import chat.parley.server.job.LastResort;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DispatcherTest {
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());
    private final Dispatcher dispatcher = new Dispatcher(LastResort.none());

    @Test
    void whatIsPutOffFollowsAllThatTheCommitSetOffAndPrecedesTheNext() {
        dispatcher.committed(
                List.of(
                        () -> {
                            said.add("one");
                            Dispatcher.whenTold(() -> said.add("then"));
                        },
                        () -> said.add("two")));
        dispatcher.committed(List.of(() -> said.add("next")));
        dispatcher.close();

        assertThat(said).containsExactly("one", "two", "then", "next");
    }

    @Test
    void nothingIsPutOffWhereNothingIsBeingTold() {
        Dispatcher.whenTold(() -> said.add("now"));
        dispatcher.close();

        assertThat(said).containsExactly("now");
    }

    @Test
    void nobodyWaitsForTheDatabaseWhereOthersAreAnswered() {
        CompletableFuture<Throwable> thrown = new CompletableFuture<>();
        dispatcher.committed(
                List.of(() -> thrown.complete(catchThrowable(() -> Dispatcher.requireMayBlock()))));
        dispatcher.close();

        assertThat(thrown.join()).isInstanceOf(AssertionError.class);
        assertThatNoException().isThrownBy(Dispatcher::requireMayBlock);
    }

    @Test
    @Tag("F3")
    void whateverIsThrownWhereverTheRestIsSaid() {
        List<Throwable> thrown =
                List.of(
                        new IllegalStateException("on purpose"),
                        new OutOfMemoryError("on purpose"),
                        new StackOverflowError("on purpose"),
                        new NoClassDefFoundError("on purpose"));
        for (Throwable each : thrown) {
            dispatcher.committed(
                    List.of(
                            () -> {
                                Dispatcher.whenTold(() -> raise(each));
                                Dispatcher.whenTold(() -> said.add("then"));
                                raise(each);
                            },
                            () -> said.add("two")));
        }
        dispatcher.committed(List.of(() -> said.add("next")));
        dispatcher.close();

        assertThat(said).hasSize(2 * thrown.size() + 1).startsWith("two").endsWith("next");
    }

    @Test
    void whatFailsKeepsWhatItPutOff() {
        dispatcher.committed(
                List.of(
                        () -> {
                            Dispatcher.whenTold(() -> said.add("then"));
                            raise(new IllegalStateException("on purpose"));
                        }));
        dispatcher.close();

        assertThat(said).containsExactly("then");
    }

    private static void raise(Throwable thrown) {
        switch (thrown) {
            case RuntimeException exception -> throw exception;
            case Error error -> throw error;
            default -> throw new IllegalArgumentException(thrown);
        }
    }
}
