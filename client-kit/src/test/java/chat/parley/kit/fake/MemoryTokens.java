package chat.parley.kit.fake;

import chat.parley.kit.link.TokenStore;
import chat.parley.kit.link.Tokens;
import chat.parley.protocol.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Tokens in memory.
public final class MemoryTokens implements TokenStore {
    private @Nullable Tokens tokens;

    public MemoryTokens() {}

    public MemoryTokens(String access, Instant expiresAt, @Nullable String refresh) {
        tokens = new Tokens(access, expiresAt, refresh, new Id(2));
    }

    /// Somebody who is signed in for an hour.
    public static MemoryTokens signedIn() {
        return new MemoryTokens("access-1", Instant.now().plusSeconds(3600), "refresh-1");
    }

    @Override
    public synchronized Optional<Tokens> load() {
        return Optional.ofNullable(tokens);
    }

    @Override
    public synchronized void save(Tokens saved) {
        tokens = saved;
    }

    @Override
    public synchronized Tokens renew(Tokens stale, UnaryOperator<Tokens> exchange) {
        if (tokens != null && !tokens.equals(stale)) {
            return tokens;
        }
        tokens = exchange.apply(stale);
        return tokens;
    }

    @Override
    public synchronized void clear() {
        tokens = null;
    }
}
