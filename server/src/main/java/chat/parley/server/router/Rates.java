package chat.parley.server.router;

import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.Operation.Rate;
import chat.parley.server.session.Caller;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// How often each account, or before signing in each address, may ask: a bucket of tokens for each
/// of the rates that operations declare. A flood of one does not concern its neighbours.
public final class Rates {
    private static final int SWEEP_EVERY = 10_000;

    private final double scale;
    private final Map<Key, Bucket> buckets = new ConcurrentHashMap<>();
    private final AtomicInteger untilSweep = new AtomicInteger(SWEEP_EVERY);

    /// Whose bucket, an account or an address, and for what.
    private record Key(Object who, Rate rate) {}

    /// Starts with full buckets.
    ///
    /// @param scale how many times the declared rates are allowed; 0 lifts all limits
    public Rates(double scale) {
        this.scale = scale;
    }

    /// Takes a token.
    ///
    /// @throws Refused saying when there will be one, if there is none
    void spend(Caller caller, Rate rate) {
        if (scale == 0) {
            return;
        }
        Object who = caller.account() == null ? caller.address() : caller.account();
        Bucket bucket = buckets.computeIfAbsent(new Key(who, rate), key -> full(key.rate()));
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (untilSweep.decrementAndGet() == 0) {
            sweep();
        }
        if (!probe.isConsumed()) {
            throw Refused.tooFast(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    int buckets() {
        return buckets.size();
    }

    /// Forgets buckets that have filled up again: a new one would be the same.
    void sweep() {
        buckets.entrySet()
                .removeIf(
                        entry ->
                                entry.getValue().getAvailableTokens()
                                        >= scaled(entry.getKey().rate().burst()));
        untilSweep.set(SWEEP_EVERY);
    }

    private Bucket full(Rate rate) {
        return Bucket.builder()
                .addLimit(
                        Bandwidth.builder()
                                .capacity(scaled(rate.burst()))
                                .refillGreedy(scaled(rate.perSecond()), Duration.ofSeconds(1))
                                .build())
                .build();
    }

    private long scaled(int tokens) {
        return Math.max(1, Math.round(tokens * scale));
    }
}
