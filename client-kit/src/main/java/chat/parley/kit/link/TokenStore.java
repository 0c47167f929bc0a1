package chat.parley.kit.link;

import chat.parley.protocol.Sentence;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Where a link finds its device's tokens and leaves new ones. Several processes may share them.
public interface TokenStore {

    /// The tokens as they are now; empty when nobody is signed in.
    Optional<Tokens> load();

    /// What is wrong with whatever keeps the tokens, where that is why there are none.
    default Optional<Sentence> trouble() {
        return Optional.empty();
    }

    /// Makes sure that new tokens can be kept, before a server is asked for them, and lets nobody
    /// else get some meanwhile.
    default Reservation reserve() {
        return () -> {};
    }

    /// Holds others off.
    interface Reservation extends AutoCloseable {
        @Override
        void close();
    }

    /// Keeps the tokens of a new sign-in.
    void save(Tokens tokens);

    /// Renews tokens while no other process does. A refresh token is good for one exchange, so if
    /// another process was quicker, its tokens are the answer and nothing is exchanged.
    ///
    /// @param stale the tokens that no longer serve
    /// @param exchange asks the server, given the tokens to be renewed; may throw
    Tokens renew(Tokens stale, UnaryOperator<Tokens> exchange);

    /// Makes sure that the tokens can be forgotten, before a server is told that they end.
    default void checkClearable() {}

    /// Forgets the tokens: nobody is signed in any more.
    void clear();
}
