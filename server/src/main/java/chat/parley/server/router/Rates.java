package chat.parley.server.router;

import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.Operation.Rate;
import chat.parley.server.limit.Allowance;
import chat.parley.server.limit.TokenBuckets;
import chat.parley.server.session.Caller;
import java.util.function.LongSupplier;

/// How often each account, or before signing in each address, may ask: a bucket of tokens for each
/// of the rates that operations declare. A flood of one does not concern its neighbours.
public final class Rates {
    /// For how many accounts and addresses it is kept what they have used up.
    static final int MOST_KEPT = 100_000;

    private final LongSupplier nanoTime;
    private volatile Scaled now;

    /// Buckets that were made for one scale.
    private record Scaled(double scale, TokenBuckets<Key> buckets) {}

    /// Whose bucket, an account or an address, and for what.
    private record Key(Object who, Rate rate) {}

    /// Starts with full buckets.
    ///
    /// @param scale how many times the declared rates are allowed; 0 lifts all limits
    public Rates(double scale) {
        this(scale, System::nanoTime);
    }

    Rates(double scale, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        now = scaled(scale);
    }

    private Scaled scaled(double scale) {
        return new Scaled(
                scale,
                new TokenBuckets<>(
                        MOST_KEPT, key -> allowance(key.rate()).scaled(scale), nanoTime));
    }

    /// Allows other multiples of the declared rates from now on, with full buckets.
    public void scale(double scale) {
        if (scale != now.scale()) {
            now = scaled(scale);
        }
    }

    double scale() {
        return now.scale();
    }

    /// What a rate allows, before it is scaled.
    static Allowance allowance(Rate rate) {
        return Allowance.perSecond(rate.burst(), rate.perSecond());
    }

    /// Takes a token. What a stranger presents a secret to is counted where the secret is known to
    /// be right or wrong.
    ///
    /// @throws Refused saying when there will be one, if there is none
    void spend(Caller caller, Rate rate) {
        Scaled rates = now;
        if (rates.scale() == 0 || (rate == Rate.SECRET && caller.account() == null)) {
            return;
        }
        Object who = caller.account() == null ? caller.address() : caller.account();
        rates.buckets().of(new Key(who, rate)).spend();
    }

    long buckets() {
        return now.buckets().size();
    }
}
