package chat.parley.server.job;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PeriodicTest {
    static Stream<Supplier<Throwable>> throwables() {
        return Stream.of(
                () -> new IllegalStateException("on purpose"),
                () -> new OutOfMemoryError("on purpose"),
                () -> new StackOverflowError("on purpose"),
                () -> new AssertionError("on purpose"),
                () -> new NoClassDefFoundError("on purpose"));
    }

    @ParameterizedTest
    @MethodSource("throwables")
    @Tag("F3")
    void whateverIsThrownTheNextTimeComes(Supplier<Throwable> thrown) {
        AtomicInteger times = new AtomicInteger();
        try (Periodic _ =
                Periodic.start(
                        "test",
                        Duration.ofMillis(1),
                        () -> {
                            times.incrementAndGet();
                            raise(thrown.get());
                        })) {
            await().until(() -> times.get() > 3);
        }
    }

    private static void raise(Throwable thrown) {
        switch (thrown) {
            case RuntimeException exception -> throw exception;
            case Error error -> throw error;
            default -> throw new IllegalArgumentException(thrown);
        }
    }
}
