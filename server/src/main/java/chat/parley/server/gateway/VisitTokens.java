package chat.parley.server.gateway;

import chat.parley.kit.link.PassingTokens;
import chat.parley.kit.link.TokenStore;
import chat.parley.kit.link.Tokens;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The tokens of one SSH connection, in memory, shared by its links. They are never forgotten while
/// it lasts: whoever was signed out is told so by the next link, and is no stranger.
final class VisitTokens implements TokenStore {
    private final PassingTokens passing;

    VisitTokens(PassingTokens passing) {
        this.passing = passing;
    }

    @Override
    public Optional<Tokens> load() {
        return passing.load();
    }

    @Override
    public void save(Tokens tokens) {
        passing.save(tokens);
    }

    @Override
    public Tokens renew(Tokens stale, UnaryOperator<Tokens> exchange) {
        return passing.renew(stale, exchange);
    }

    @Override
    public void clear() {}
}
