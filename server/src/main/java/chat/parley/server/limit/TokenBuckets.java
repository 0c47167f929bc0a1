package chat.parley.server.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongSupplier;

/// A bucket for each of those who are counted: accounts, addresses, names. A bucket that has filled
/// up again is forgotten, for a new one would be the same; and there are never more than a number
/// of them, whatever names are made up: what is asked for often stays, what was new goes first.
/// Safe for any number of threads.
///
/// @param <K> what is counted apart
public final class TokenBuckets<K> {
    private final Function<K, Allowance> allowances;
    private final LongSupplier nanoTime;
    private final Cache<K, TokenBucket> buckets;

    /// Starts with none, that is with all of them full.
    ///
    /// @param most how many are kept
    /// @param allowances how much each may; always the same for the same
    public TokenBuckets(int most, Function<K, Allowance> allowances) {
        this(most, allowances, System::nanoTime);
    }

    /// Starts with none, that is with all of them full.
    ///
    /// @param nanoTime a monotonic clock
    public TokenBuckets(int most, Function<K, Allowance> allowances, LongSupplier nanoTime) {
        this.allowances = allowances;
        this.nanoTime = nanoTime;
        this.buckets =
                Caffeine.newBuilder()
                        .maximumSize(most)
                        .expireAfter(
                                Expiry.<K, TokenBucket>accessing(
                                        (key, _) -> allowances.apply(key).timeToFill()))
                        .ticker(nanoTime::getAsLong)
                        .executor(Runnable::run)
                        .build();
    }

    public TokenBucket of(K key) {
        return Objects.requireNonNull(
                buckets.get(key, k -> new TokenBucket(allowances.apply(k), nanoTime)));
    }

    /// How many are kept.
    public long size() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }
}
