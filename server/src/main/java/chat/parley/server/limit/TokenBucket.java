package chat.parley.server.limit;

import chat.parley.protocol.Refused;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Tokens for whoever is counted, full at first; they come back with time, as the monotonic clock
/// has it: setting the host's clock moves no limit. Safe for any number of threads.
public final class TokenBucket {
    private final Bucket bucket;
    private final long burst;

    TokenBucket(Allowance allowance, LongSupplier nanoTime) {
        burst = allowance.burst();
        bucket =
                Bucket.builder()
                        .addLimit(
                                limit ->
                                        limit.capacity(allowance.burst())
                                                .refillGreedy(
                                                        allowance.count(), allowance.period()))
                        .withCustomTimePrecision(new Monotonic(nanoTime))
                        .build();
    }

    public static TokenBucket full(Allowance allowance) {
        return new TokenBucket(allowance, System::nanoTime);
    }

    /// Takes a token.
    ///
    /// @throws Refused saying when there will be one, if there is none
    public void spend() {
        take().ifPresent(
                        wait -> {
                            throw Refused.tooFast(wait);
                        });
    }

    /// Takes a token.
    ///
    /// @return how long until there is one, where there is none; empty where it was taken
    public Optional<Duration> take() {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /// Takes a token, if there is one.
    public boolean trySpend() {
        return bucket.tryConsume(1);
    }

    /// Takes tokens, whether or not there are any.
    ///
    /// @return how long whoever takes them has to wait, so that in the long run no more are taken
    ///     than there are
    public Duration borrow(long tokens) {
        return Duration.ofNanos(bucket.consumeIgnoringRateLimits(tokens));
    }

    /// Puts a token back: what it was taken for does not count.
    public void giveBack() {
        bucket.addTokens(1);
    }

    /// Whether this says no more than a new bucket.
    public boolean isFull() {
        return bucket.getAvailableTokens() >= burst;
    }

    private record Monotonic(LongSupplier nanoTime) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return nanoTime.getAsLong();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
