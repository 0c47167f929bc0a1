package chat.parley.kit.command;

import chat.parley.kit.link.TokenStore;
import chat.parley.kit.link.Tokens;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Tokens that serve one call of a program and are then forgotten; at first there are none.
final class PassingTokens implements TokenStore {
    private volatile @Nullable Tokens tokens;

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
