package chat.parley.server.testing;

import java.util.function.Supplier;
import java.util.stream.Stream;

/// What code can throw: for tests of what goes on whatever is thrown at it.
public final class EveryThrowable {
    private EveryThrowable() {}

    /// One of each sort.
    public static Stream<Supplier<Throwable>> sorts() {
        return Stream.of(
                () -> new IllegalStateException("on purpose"),
                () -> new OutOfMemoryError("on purpose"),
                () -> new StackOverflowError("on purpose"),
                () -> new AssertionError("on purpose"),
                () -> new NoClassDefFoundError("on purpose"));
    }

    public static void raise(Throwable thrown) {
        switch (thrown) {
            case RuntimeException exception -> throw exception;
            case Error error -> throw error;
            default -> throw new IllegalArgumentException(thrown);
        }
    }
}
