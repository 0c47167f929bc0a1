package chat.parley.kit.link;

import chat.parley.protocol.Id;
import chat.parley.protocol.operation.AuthRequest;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.Request;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// A link that stands before another and hands everything on, for those that change a part of it.
public abstract class ForwardingLink implements ServerLink {
    private final ServerLink link;

    /// Stands before a link.
    protected ForwardingLink(ServerLink link) {
        this.link = link;
    }

    @Override
    public void open(Consumer<LinkEvent> listener) {
        link.open(listener);
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
    public Optional<HttpAccess> http() {
        return link.http();
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
