package chat.parley.kit.link;

import chat.parley.kit.transport.LinkLost;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.AuthRequest.Refresh;
import chat.parley.protocol.operation.Request;
import java.time.Duration;

/// How a link comes by fresh tokens when those that it has are about to expire.
public interface TokenRenewal {

    /// By the refresh token, where there is one: each is good for one exchange.
    TokenRenewal REFRESHING =
            new TokenRenewal() {
                @Override
                public boolean renews(Tokens tokens) {
                    return tokens.refresh() != null;
                }

                @Override
                public Tokens renew(Tokens stale, Asking server, Duration lifetime) {
                    String refresh = stale.refresh();
                    return refresh == null
                            ? stale
                            : Tokens.of(server.ask(new Refresh(refresh)), lifetime);
                }
            };

    /// Whether there is a way to renew these.
    boolean renews(Tokens tokens);

    /// Asks for fresh ones, on the link's life thread, on a connection on which nobody may be
    /// signed in.
    ///
    /// @param lifetime how long an access token of this server serves
    /// @throws Refused if the server refuses
    /// @throws LinkLost if it does not answer
    Tokens renew(Tokens stale, Asking server, Duration lifetime);

    /// Asks on one connection, and waits.
    interface Asking {
        <A extends Record> A ask(Request<A> request);
    }
}
