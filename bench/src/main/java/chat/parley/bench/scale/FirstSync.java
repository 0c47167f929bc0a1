package chat.parley.bench.scale;

import chat.parley.client.reduce.Reducer;
import chat.parley.client.state.ClientEvent;
import chat.parley.client.state.ClientEvent.Linked;
import chat.parley.client.state.ClientEvent.Ticked;
import chat.parley.client.state.ClientState;
import chat.parley.client.state.ConversationState;
import chat.parley.client.state.Transition;
import chat.parley.client.state.store.NoStore;
import chat.parley.client.sync.Effects;
import chat.parley.kit.link.LinkState;
import chat.parley.kit.link.PassingTokens;
import chat.parley.kit.link.ServerLink;
import chat.parley.kit.link.SocketLink;
import chat.parley.kit.link.Tokens;
import chat.parley.kit.transport.LinkSettings;
import chat.parley.kit.transport.LinkSettings.Timing;
import chat.parley.protocol.Language;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import java.net.URI;
import java.time.Instant;
import java.util.function.Predicate;

/// A client that has nothing yet, and fetches all that its account has: as the full screen does,
/// but for the screen and the disk.
final class FirstSync implements AutoCloseable {
    private static final long LOOK_MILLIS = 100;

    private final ServerLink link;
    private final Effects effects;
    private final long start = System.nanoTime();
    private ClientState state = ClientState.EMPTY.with(Instant.now());

    /// Begins to connect.
    FirstSync(int port, SignedIn as) {
        link =
                new SocketLink(
                        new LinkSettings(
                                URI.create("ws://127.0.0.1:" + port + "/ws"),
                                "bench/1",
                                Language.ENGLISH,
                                Timing.STANDARD),
                        new PassingTokens(Tokens.accessOnly(as.accessToken())));
        effects = new Effects(new NoStore(), link, this::happens);
        link.open(news -> happens(new Linked(news)));
    }

    private synchronized void happens(ClientEvent event) {
        Transition next = Reducer.reduce(state, event);
        state = next.state();
        effects.run(next.effects());
    }

    /// Waits until the lists are there: friends, groups and conversations.
    ///
    /// @return how many seconds that took from the start
    double secondsUntilListed() throws InterruptedException {
        return secondsUntil(now -> now.account().version() >= 0 && !now.account().stale());
    }

    /// Waits until the newest page of each conversation is there, too.
    ///
    /// @return how many seconds that took from the start
    double secondsUntilHeld() throws InterruptedException {
        return secondsUntil(now -> now.conversations().values().stream().noneMatch(this::behind));
    }

    private boolean behind(ConversationState one) {
        return one.log().behind();
    }

    private synchronized double secondsUntil(Predicate<ClientState> condition)
            throws InterruptedException {
        while (!condition.test(state)) {
            if (state.connection().link() instanceof LinkState.Ended ended) {
                throw new IllegalStateException("the connection ended: " + ended);
            }
            wait(LOOK_MILLIS); // seldom, for looking at all costs the client's own time
            happens(new Ticked(Instant.now()));
        }
        return (System.nanoTime() - start) / 1e9;
    }

    @Override
    public void close() {
        link.close();
        effects.close();
    }
}
