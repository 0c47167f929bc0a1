package chat.parley.server.auth;

import chat.parley.protocol.Refused;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// Bounds how fast passwords can be guessed, before any is hashed. From one address an account can
/// be tried five times a minute, and all accounts together thirty times. All addresses together
/// only make an account slower to sign in to, for else anybody could lock its owner out. What turns
/// out to be right is not counted.
final class Throttle {
    private static final int MOST_KEPT = 20_000;
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(3);

    private final TimeMeter time;
    private final Map<Key, Bucket> buckets = new ConcurrentHashMap<>();

    Throttle(Clock clock) {
        this.time = new ClockMeter(clock);
    }

    /// Whose tries are counted, and how many are allowed.
    private record Key(Who who, int perMinute) {}

    private sealed interface Who {
        record Pair(String name, String address) implements Who {}

        record Address(String address) implements Who {}

        record Account(String name) implements Who {}
    }

    /// A try that may go on.
    ///
    /// @param delay how long it has to wait first
    record Attempt(Duration delay, List<Bucket> counted) {
        /// The password was right: this was no guess.
        void succeeded() {
            counted.forEach(bucket -> bucket.addTokens(1));
        }
    }

    /// Counts a try.
    ///
    /// @param name what names are compared by, whether or not somebody is called so
    /// @throws Refused saying when the next try may be made
    Attempt admit(String name, String address) {
        Bucket pair = bucket(new Who.Pair(name, address), 5);
        Bucket from = bucket(new Who.Address(address), 30);
        Bucket account = bucket(new Who.Account(name), 15);
        spend(pair);
        spend(from);
        Duration debt = Duration.ofNanos(account.consumeIgnoringRateLimits(1));
        Duration delay = debt.compareTo(LONGEST_DELAY) < 0 ? debt : LONGEST_DELAY;
        return new Attempt(delay, List.of(pair, from, account));
    }

    private static void spend(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw Refused.tooFast(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private Bucket bucket(Who who, int perMinute) {
        if (buckets.size() >= MOST_KEPT) {
            // a full bucket says no more than none
            buckets.entrySet()
                    .removeIf(
                            kept ->
                                    kept.getValue().getAvailableTokens()
                                            >= kept.getKey().perMinute());
        }
        return buckets.computeIfAbsent(new Key(who, perMinute), _ -> full(perMinute));
    }

    private Bucket full(int perMinute) {
        return Bucket.builder()
                .addLimit(
                        limit ->
                                limit.capacity(perMinute)
                                        .refillGreedy(perMinute, Duration.ofMinutes(1)))
                .withCustomTimePrecision(time)
                .build();
    }

    private record ClockMeter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
