package chat.parley.server.storage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/// What was read, kept in memory because it is asked for again and again: at most a number of
/// things, those that are asked for most. Safe for any number of threads.
///
/// What this server commits, its features put here themselves; of what another server commits it
/// knows nothing, see decision 24.
public final class RowCache<K, V> {
    private final Cache<K, V> kept;

    /// Begins with nothing.
    ///
    /// @param most how many things are kept
    public RowCache(int most) {
        kept = Caffeine.newBuilder().maximumSize(most).executor(Runnable::run).build();
    }

    public @Nullable V get(K key) {
        return kept.getIfPresent(key);
    }

    public void put(K key, V value) {
        kept.put(key, value);
    }

    /// Keeps a value, or what `merging` makes of the one that is kept and of it.
    public void merge(K key, V value, BinaryOperator<V> merging) {
        kept.asMap().merge(key, value, merging);
    }

    /// Keeps a value, if still the same is kept.
    ///
    /// @param seen what was kept, null for nothing
    /// @return whether it is kept now
    public boolean replace(K key, @Nullable V seen, V value) {
        return seen == null
                ? kept.asMap().putIfAbsent(key, value) == null
                : kept.asMap().replace(key, seen, value);
    }

    public void drop(K key) {
        kept.invalidate(key);
    }
}
