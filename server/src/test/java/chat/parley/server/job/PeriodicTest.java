package chat.parley.server.job;

import static org.awaitility.Awaitility.await;

import chat.parley.server.testing.EveryThrowable;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PeriodicTest {
    private static final String EVERY_THROWABLE = "chat.parley.server.testing.EveryThrowable#sorts";

    @ParameterizedTest
    @MethodSource(EVERY_THROWABLE)
    @Tag("F3")
    void whateverIsThrownTheNextTimeComes(Supplier<Throwable> thrown) {
        AtomicInteger times = new AtomicInteger();
        try (Periodic _ =
                Periodic.start(
                        "test",
                        Duration.ofMillis(1),
                        () -> {
                            times.incrementAndGet();
                            EveryThrowable.raise(thrown.get());
                        })) {
            await().until(() -> times.get() > 3);
        }
    }
}
