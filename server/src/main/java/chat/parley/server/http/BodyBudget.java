package chat.parley.server.http;

import java.util.concurrent.atomic.AtomicLong;

/// How many bytes of bodies that have come in part are held for all connections together. Safe for
/// any number of threads.
final class BodyBudget {
    static final long BYTES = 16L * 1024 * 1024;

    private final AtomicLong held = new AtomicLong();

    /// Holds some more.
    ///
    /// @return false if there is no room for them
    boolean take(int bytes) {
        if (held.addAndGet(bytes) <= BYTES) {
            return true;
        }
        held.addAndGet(-bytes);
        return false;
    }

    void give(long bytes) {
        held.addAndGet(-bytes);
    }
}
