package chat.parley.kit.link;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Tokens that serve a link, or some links of one sign-in, and are then forgotten.
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
    public synchronized void save(Tokens signedIn) {
        tokens = signedIn;
    }

    /// Where another link was quicker, its tokens are the answer.
    @Override
    public synchronized Tokens renew(Tokens stale, UnaryOperator<Tokens> exchange) {
        Tokens newest = tokens;
        if (newest != null && !newest.equals(stale)) {
            return newest;
        }
        Tokens renewed = exchange.apply(stale);
        tokens = renewed;
        return renewed;
    }

    @Override
    public synchronized void clear() {
        tokens = null;
    }
}
