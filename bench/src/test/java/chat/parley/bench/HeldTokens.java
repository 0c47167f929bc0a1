package chat.parley.bench;

import chat.parley.kit.link.TokenStore;
import chat.parley.kit.link.Tokens;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The tokens of one device, in memory, for one link.
final class HeldTokens implements TokenStore {
    private volatile @Nullable Tokens tokens;

    HeldTokens(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Optional<Tokens> load() {
        return Optional.ofNullable(tokens);
    }

    @Override
    public void save(Tokens newer) {
        tokens = newer;
    }

    @Override
    public Tokens renew(Tokens stale, UnaryOperator<Tokens> exchange) {
        Tokens renewed = exchange.apply(stale);
        tokens = renewed;
        return renewed;
    }

    @Override
    public void clear() {
        tokens = null;
    }
}
