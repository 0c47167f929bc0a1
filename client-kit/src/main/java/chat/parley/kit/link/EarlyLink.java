package chat.parley.kit.link;

import chat.parley.protocol.Id;
import chat.parley.protocol.operation.AuthRequest;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.Request;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// A link that was opened before its listener is there, because something had to be asked first.
/// What happened meanwhile waits, and is told when the listener comes.
///
/// Of what the server pushes so many wait at most: what is more is left out, and learned from the
/// next heartbeat, as whatever a push did not bring.
public final class EarlyLink implements ServerLink {
    private static final int MOST_WAITING = 1_000;

    private final ServerLink link;
    private final Queue<LinkEvent> waiting = new ArrayDeque<>();
    private Consumer<LinkEvent> listener = this::keep;

    /// Stands before a link.
    ///
    /// @param link opened by whoever makes this, with [#hear] for its listener
    public EarlyLink(ServerLink link) {
        this.link = link;
    }

    /// What the link beneath tells.
    public synchronized void hear(LinkEvent news) {
        listener.accept(news);
    }

    private void keep(LinkEvent news) {
        if (news instanceof LinkEvent.StateChanged || waiting.size() < MOST_WAITING) {
            waiting.add(news);
        }
    }

    /// The listener has come: it is told on this thread what waits, and on the link's own what
    /// happens from then on.
    @Override
    public synchronized void open(Consumer<LinkEvent> told) {
        waiting.forEach(told);
        waiting.clear();
        listener = told;
    }

    @Override
    public LinkState state() {
        return link.state();
    }

    @Override
    public <A extends Record> CompletableFuture<A> ask(Request<A> request) {
        return link.ask(request);
    }

    @Override
    public CompletableFuture<SignedIn> signIn(AuthRequest<SignedIn> request) {
        return link.signIn(request);
    }

    @Override
    public void ack(Id conversation, long seq) {
        link.ack(conversation, seq);
    }

    @Override
    public void dealtWith(Id mark) {
        link.dealtWith(mark);
    }

    @Override
    public Optional<Duration> roundTrip() {
        return link.roundTrip();
    }

    @Override
    public void retryNow() {
        link.retryNow();
    }

    @Override
    public void close() {
        link.close();
    }
}
