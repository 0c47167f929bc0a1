package chat.parley.kit.link;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Tokens that serve one link and are then forgotten.
public final class PassingTokens implements TokenStore {
    private volatile @Nullable Tokens tokens;

    /// None at first.
    public PassingTokens() {}

    public PassingTokens(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Optional<Tokens> load() {
        return Optional.ofNullable(tokens);
    }

    @Override
    public void save(Tokens signedIn) {
        tokens = signedIn;
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
