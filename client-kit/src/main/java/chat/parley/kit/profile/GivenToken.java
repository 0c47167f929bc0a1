package chat.parley.kit.profile;

import chat.parley.kit.console.ConsoleText;
import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.link.TokenStore;
import chat.parley.kit.link.Tokens;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// An access token from the environment: it serves while it lasts, and nothing of it is kept.
public record GivenToken(Tokens tokens) implements TokenStore {

    static GivenToken of(String access) {
        return new GivenToken(Tokens.accessOnly(access));
    }

    @Override
    public Optional<Tokens> load() {
        return Optional.of(tokens);
    }

    @Override
    public void save(Tokens other) {
        throw new UsageProblem(ConsoleText.UNSET_TOKEN);
    }

    @Override
    public Tokens renew(Tokens stale, UnaryOperator<Tokens> exchange) {
        return stale;
    }

    @Override
    public void clear() {}
}
