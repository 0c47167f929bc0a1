package chat.parley.client.app;

import chat.parley.client.state.ClientSimulation;
import chat.parley.kit.link.LinkEvent;
import chat.parley.kit.link.LinkState;
import chat.parley.kit.link.ServerLink;
import chat.parley.kit.transport.LinkLost;
import chat.parley.protocol.Id;
import chat.parley.protocol.Sentence;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.AuthRequest;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;

/// A link that answers nothing but what it is told to, and remembers what was asked.
public final class FakeLink implements ServerLink {
    private final List<Object> asked = new CopyOnWriteArrayList<>();
    private final Map<Class<?>, Function<Object, ?>> answers = new ConcurrentHashMap<>();
    private final CompletableFuture<SignedIn> signingIn = new CompletableFuture<>();
    private final CompletableFuture<Consumer<LinkEvent>> listener = new CompletableFuture<>();

    private volatile Runnable opening = () -> {};
    private volatile boolean closed;
    private volatile LinkState state = new LinkState.Connecting(1);

    /// Once it is open.
    void says(LinkEvent news) {
        if (news instanceof LinkEvent.StateChanged(LinkState now)) {
            state = now;
        }
        listener.join().accept(news);
    }

    /// Requests and acks, in the order in which they were made.
    List<Object> asked() {
        return asked;
    }

    /// Has the server take the password.
    void letsIn(Profile profile) {
        Instant expiry = ClientSimulation.START;
        signingIn.complete(new SignedIn(profile, new Id(8), "a", expiry, "r", expiry));
    }

    CompletableFuture<SignedIn> signingIn() {
        return signingIn;
    }

    void whenOpened(Runnable opening) {
        this.opening = opening;
    }

    @Override
    public void open(Consumer<LinkEvent> told) {
        opening.run();
        listener.complete(told);
    }

    @Override
    public LinkState state() {
        return state;
    }

    /// From now on, requests of this type are answered at once.
    public <A extends Record, R extends Request<A>> void answers(
            Class<R> type, Function<R, A> answer) {
        answers.put(type, request -> answer.apply(type.cast(request)));
    }

    @Override
    @SuppressWarnings("unchecked") // by the signature of answers
    public <A extends Record> CompletableFuture<A> ask(Request<A> request) {
        asked.add(request);
        Function<Object, ?> answer = answers.get(request.getClass());
        return answer == null
                ? new CompletableFuture<>()
                : CompletableFuture.completedFuture((A) answer.apply(request));
    }

    @Override
    public CompletableFuture<SignedIn> signIn(AuthRequest<SignedIn> request) {
        asked.add(request);
        return signingIn;
    }

    @Override
    public void ack(Id conversation, long seq) {
        asked.add(new Acked(conversation, seq));
    }

    record Acked(Id conversation, long seq) {}

    @Override
    public void dealtWith(Id mark) {
        asked.add(mark);
    }

    @Override
    public Optional<Duration> roundTrip() {
        return Optional.empty();
    }

    @Override
    public void retryNow() {
        asked.add("retry");
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
        signingIn.completeExceptionally(new LinkLost(Sentence.quoted("closed")));
    }
}
