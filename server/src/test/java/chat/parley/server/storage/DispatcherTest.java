package chat.parley.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowable;

import chat.parley.server.job.LastResort;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
                List.of(() -> thrown.complete(catchThrowable(() -> Dispatcher.mayBlockHere()))));
        dispatcher.close();

        assertThat(thrown.join()).isInstanceOf(AssertionError.class);
        assertThatNoException().isThrownBy(Dispatcher::mayBlockHere);
    }
}
