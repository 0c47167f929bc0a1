package chat.parley.kit.link;

import chat.parley.kit.transport.Disconnect;
import chat.parley.kit.transport.LinkSettings;
import chat.parley.protocol.Id;
import chat.parley.protocol.Limits;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.wire.ClientFrame.Hello;
import chat.parley.protocol.wire.GatewayProof;
import chat.parley.protocol.wire.ServerFrame.Welcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// Who a link says it is: keeps the tokens fresh, and says hello with them. Its blocking methods
/// are for the link's life thread alone.
final class Credentials {
    private final LinkSettings settings;
    private final TokenStore store;
    private final TokenRenewal renewal;
    private final @Nullable Introduction introduction;
    private volatile @Nullable Id since;
    private volatile @Nullable Tokens inUse;

    /// How long the server's access tokens serve, as its latest welcome said.
    private volatile Duration lifetime = Duration.ZERO;

    /// The server refused tokens that looked fresh: the clocks may differ.
    private boolean doubted;

    /// Makes one.
    ///
    /// @param introduction null for whoever is no gateway
    Credentials(
            LinkSettings settings,
            TokenStore store,
            TokenRenewal renewal,
            @Nullable Introduction introduction) {
        this.renewal = renewal;
        this.introduction = introduction;
        this.settings = settings;
        this.store = store;
    }

    /// The access token that the latest hello was said with.
    Optional<String> token() {
        return Optional.ofNullable(inUse).map(Tokens::access);
    }

    void dealtWith(Id mark) {
        since = mark;
    }

    /// Says hello on a new connection: as a gateway's, if it is one; with the tokens there are,
    /// renewed if they have expired, or else without.
    ///
    /// @throws Refused if the tokens cannot be renewed
    Welcome enter(Exchange dialogue) {
        Optional<Tokens> stored = store.load();
        inUse = stored.orElse(null);
        boolean stale = stored.isPresent() && mustRenew(stored.get());
        GatewayProof proof = null;
        if (introduction != null || stale) {
            Welcome first = await(dialogue.hello(hello(null), false));
            learn(first.limits());
            proof = introduction == null ? null : introduction.answer(first);
        }
        if (stale) {
            if (proof != null) {
                await(dialogue.hello(hello(null, proof), false));
            }
            inUse = renew(dialogue, stored.get());
            proof = null;
        }
        return await(dialogue.hello(hello(inUse, proof), true));
    }

    /// Learns how long tokens serve: to be told before anybody may sign in.
    void learn(Limits limits) {
        lifetime = Duration.ofMillis(limits.accessTokenMillis());
    }

    private boolean mustRenew(Tokens tokens) {
        boolean expired = !tokens.accessExpiresAt().isAfter(Instant.now());
        return renewal.renews(tokens) && (expired || doubted);
    }

    /// A session began: whatever was doubted serves.
    void trust() {
        doubted = false;
    }

    /// Whether an ending may be cured by renewing the tokens. Says so once between two sessions.
    boolean doubt(Disconnect disconnect) {
        Tokens tokens = inUse;
        boolean curable =
                disconnect.doubtsTheToken() && !doubted && tokens != null && renewal.renews(tokens);
        doubted = curable;
        return curable;
    }

    /// Drops the tokens that a connection ended with, if they are good for nothing any more and
    /// nobody has put others in their place.
    void forget(Disconnect disconnect) {
        Tokens tokens = inUse;
        boolean useless =
                disconnect.reason() != null && Disconnect.meansSignInAgain(disconnect.reason());
        if (useless && tokens != null && store.load().equals(Optional.of(tokens))) {
            store.clear();
            inUse = null;
        }
    }

    /// Before somebody signs in: what cannot be kept is not asked for.
    TokenStore.Reservation reserve() {
        return store.reserve();
    }

    /// Begins the session of somebody who has just signed in.
    Hello signedIn(SignedIn signedIn) {
        Tokens tokens = Tokens.of(signedIn, lifetime);
        store.save(tokens);
        inUse = tokens;
        return hello(tokens);
    }

    /// Renews the tokens and prolongs the session when they are about to expire.
    void renewIfDue(Exchange dialogue) {
        Tokens tokens = inUse;
        if (tokens == null || !renewal.renews(tokens) || !isDue(tokens)) {
            return;
        }
        Tokens renewed = renew(dialogue, tokens);
        inUse = renewed;
        CompletableFuture<Welcome> _ = dialogue.hello(hello(renewed), false);
    }

    private boolean isDue(Tokens tokens) {
        Duration third = lifetime.dividedBy(3);
        Duration before = settings.timing().renewBefore();
        Duration ahead = before.compareTo(third) < 0 ? before : third;
        return !tokens.accessExpiresAt().minus(ahead).isAfter(Instant.now());
    }

    private Tokens renew(Exchange dialogue, Tokens stale) {
        try {
            return store.renew(stale, tokens -> renewal.renew(tokens, asking(dialogue), lifetime));
        } catch (Refused refused) {
            if (Disconnect.meansSignInAgain(refused.reason())) {
                store.clear();
                inUse = null;
            }
            throw refused;
        }
    }

    private TokenRenewal.Asking asking(Exchange dialogue) {
        return new TokenRenewal.Asking() {
            @Override
            public <A extends Record> A ask(Request<A> request) {
                return await(dialogue.ask(request));
            }
        };
    }

    private Hello hello(@Nullable Tokens tokens) {
        return hello(tokens, null);
    }

    private Hello hello(@Nullable Tokens tokens, @Nullable GatewayProof proof) {
        return new Hello(
                tokens == null ? null : tokens.access(),
                tokens == null ? null : tokens.device(),
                settings.client(),
                settings.language().tag(),
                tokens == null ? null : since,
                proof);
    }

    private <T> T await(CompletableFuture<T> answer) {
        return Awaited.answer(answer, settings.timing().connect());
    }
}
