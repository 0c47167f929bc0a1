package chat.parley.kit.link;

import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.transport.FrameSocket;
import chat.parley.kit.transport.LinkLost;
import chat.parley.kit.transport.LinkSettings;
import chat.parley.kit.transport.LinkText;
import chat.parley.kit.transport.Transport;
import chat.parley.protocol.Id;
import chat.parley.protocol.Sentence;
import chat.parley.protocol.operation.AuthRequest;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.wire.ClientFrame;
import chat.parley.protocol.wire.Codec;
import chat.parley.protocol.wire.JsonCodec;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A link over a socket of one kind or another. Two virtual threads belong to it: one lives its
/// [ConnectionLoop], blocking; the other takes turns calling the listener and completing answers.
public final class SocketLink implements ServerLink {
    private static final Duration GOODBYE = Duration.ofMillis(200);

    private final Credentials credentials;
    private final ConnectionLoop loop;
    private final Thread lifeThread;

    /// Set as it is made, by whoever knows where the transport leads.
    private @Nullable HttpAccess http;

    private final ExecutorService turns =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("link-turns").factory());
    private final Stage stage = new Stage();
    private volatile Consumer<LinkEvent> listener = _ -> {};
    private volatile LinkState state = new LinkState.Connecting(1);
    private volatile @Nullable Duration roundTrip;
    private volatile @Nullable Exchange exchange;

    /// A link to a server's address, on which JSON is spoken.
    public SocketLink(LinkSettings settings, TokenStore tokens) {
        this(settings, tokens, new JsonCodec(Map.of()));
    }

    /// A link to a server's address.
    public SocketLink(LinkSettings settings, TokenStore tokens, Codec codec) {
        this(settings, tokens, codec, () -> Transport.to(settings, codec));
        http =
                Transport.UNIX.equals(settings.server().getScheme())
                        ? null
                        : new HttpAccess(settings, credentials::token);
    }

    /// A link over a transport of somebody's own making, that keeps its session by its refresh
    /// token.
    ///
    /// @param way makes the transport; called once, on the link's own thread
    public SocketLink(
            LinkSettings settings, TokenStore tokens, Codec codec, Supplier<Transport> way) {
        this(settings, tokens, TokenRenewal.REFRESHING, null, codec, way);
    }

    /// A link over a transport of somebody's own making.
    ///
    /// @param renewal how it comes by fresh tokens
    /// @param introduction of a gateway; null for whoever is none
    /// @param way makes the transport; called once, on the link's own thread
    public SocketLink(
            LinkSettings settings,
            TokenStore tokens,
            TokenRenewal renewal,
            @Nullable Introduction introduction,
            Codec codec,
            Supplier<Transport> way) {
        credentials = new Credentials(settings, tokens, renewal, introduction);
        loop = new ConnectionLoop(way, settings.timing(), codec, credentials, stage);
        lifeThread = Thread.ofVirtual().name("link-life").unstarted(loop);
    }

    @Override
    public void open(Consumer<LinkEvent> listener) {
        this.listener = listener;
        lifeThread.start();
    }

    @Override
    public LinkState state() {
        return state;
    }

    @Override
    public <A extends Record> CompletableFuture<A> ask(Request<A> request) {
        return ready().map(ready -> ready.ask(request))
                .orElseGet(() -> CompletableFuture.failedFuture(notConnected()));
    }

    @Override
    public CompletableFuture<SignedIn> signIn(AuthRequest<SignedIn> request) {
        return ready().map(ready -> signIn(ready, request))
                .orElseGet(() -> CompletableFuture.failedFuture(notConnected()));
    }

    private CompletableFuture<SignedIn> signIn(Exchange ready, AuthRequest<SignedIn> request) {
        TokenStore.Reservation reserved;
        try {
            reserved = credentials.reserve();
        } catch (UsageProblem | LinkLost impossible) {
            return CompletableFuture.failedFuture(impossible);
        }
        return ready.ask(request)
                .thenCompose(
                        signedIn ->
                                ready.hello(credentials.signedIn(signedIn), true)
                                        .thenApply(_ -> signedIn))
                .whenComplete((_, _) -> reserved.close());
    }

    @Override
    public void ack(Id conversation, long seq) {
        ready().ifPresent(ready -> ready.say(new ClientFrame.Ack(conversation, seq)));
    }

    @Override
    public void dealtWith(Id mark) {
        credentials.dealtWith(mark);
    }

    @Override
    public Optional<Duration> roundTrip() {
        return Optional.ofNullable(roundTrip);
    }

    @Override
    public Optional<HttpAccess> http() {
        return Optional.ofNullable(http);
    }

    @Override
    public void retryNow() {
        loop.nudge();
    }

    private Optional<Exchange> ready() {
        return state instanceof LinkState.Ready ? Optional.ofNullable(exchange) : Optional.empty();
    }

    private static LinkLost notConnected() {
        return new LinkLost(LinkText.NOT_CONNECTED);
    }

    /// It ends with the last connection; only while it connects the loop has to be told
    /// louder.
    @Override
    public void close() {
        loop.stop();
        Exchange last = exchange;
        if (last != null) {
            last.socket().close();
            awaitEnd(last.socket());
        }
        try {
            if (lifeThread.isAlive() && !lifeThread.join(GOODBYE)) {
                lifeThread.interrupt();
                boolean _ = lifeThread.join(GOODBYE);
            }
            stage.inTurn(this::ended);
            turns.shutdown();
            boolean _ = turns.awaitTermination(GOODBYE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitEnd(FrameSocket socket) {
        try {
            Awaited.answer(socket.ended(), GOODBYE);
        } catch (LinkLost _) {
            socket.hangUp(Sentence.of(LinkText.CLOSED));
        }
    }

    private void ended() {
        if (!(state instanceof LinkState.Ended || state instanceof LinkState.Failed)) {
            stage.tell(new LinkEvent.StateChanged(new LinkState.Ended(null, null, null)));
        }
    }

    /// What the link's life does to the link.
    private final class Stage implements ConnectionLoop.Stage {
        @Override
        public void inTurn(Runnable task) {
            try {
                turns.execute(() -> attempt(task));
            } catch (RejectedExecutionException _) {
                // The link was closed meanwhile: nobody listens any more.
            }
        }

        /// Whatever goes wrong in a turn, those who wait are told: nobody waits for a thread that
        /// is gone.
        private void attempt(Runnable task) {
            try {
                task.run();
            } catch (Throwable mistake) {
                fail(mistake);
            }
        }

        @Override
        public void failed(Throwable mistake) {
            inTurn(() -> fail(mistake));
        }

        private void fail(Throwable mistake) {
            if (state instanceof LinkState.Failed) {
                return;
            }
            LinkState.Failed failed = new LinkState.Failed(mistake);
            state = failed;
            loop.stop();
            Exchange last = exchange;
            if (last != null) {
                last.fail();
            }
            listener.accept(new LinkEvent.StateChanged(failed));
        }

        @Override
        public void tell(LinkEvent news) {
            if (state instanceof LinkState.Failed) {
                return;
            }
            switch (news) {
                case LinkEvent.StateChanged(LinkState.Ready ready) -> {
                    credentials.learn(ready.welcome().limits());
                    state = ready;
                }
                case LinkEvent.StateChanged(LinkState now) -> state = now;
                case LinkEvent.Lag(Duration measured) -> roundTrip = measured;
                case LinkEvent.Pushed _, LinkEvent.Heads _ -> {}
            }
            listener.accept(news);
        }

        @Override
        public void connected(Exchange connected) {
            exchange = connected;
        }
    }
}
