package chat.parley.kit.link;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before each try to reconnect: doubled each time up to a bound, and anything
/// from half of that to all of it, so that the clients of a server that was restarted do not all
/// come back in the same moment. For one thread.
final class Backoff {
    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;
    private Duration next;

    Backoff(Duration first, Duration longest, RandomGenerator random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
        this.next = first;
    }

    Duration next() {
        long half = next.toNanos() / 2;
        Duration wait = Duration.ofNanos(half + random.nextLong(half + 1));
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(longest) < 0 ? doubled : longest;
        return wait;
    }

    /// The link was ready: the next trouble is a new one.
    void reset() {
        next = first;
    }
}
