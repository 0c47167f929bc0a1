package chat.parley.kit.link;

import chat.parley.kit.transport.Causes;
import chat.parley.kit.transport.Disconnect;
import chat.parley.kit.transport.FrameSocket;
import chat.parley.kit.transport.Inbound;
import chat.parley.kit.transport.LinkLost;
import chat.parley.kit.transport.LinkSettings.Timing;
import chat.parley.kit.transport.LinkText;
import chat.parley.kit.transport.Transport;
import chat.parley.protocol.Limits;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Sentence;
import chat.parley.protocol.wire.ClientFrame;
import chat.parley.protocol.wire.Codec;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// The life of a link, on a thread of its own: connect, stay, wait, and again, until it is told to
/// stop. When the server decided against it, it waits to be told to try once more.
///
/// ```
///   run --connect--> stay --broken--> rest --retryAt, nudge--> connect ...
///                         --decided--> end --nudge--> connect ...
/// ```
final class ConnectionLoop implements Runnable {
    private static final long LAST_WORDS_MILLIS = 300;

    private final Supplier<Transport> way;
    private final Timing timing;
    private final Codec codec;
    private final Credentials credentials;
    private final Stage stage;
    private final Backoff backoff;
    private final Semaphore nudges = new Semaphore(0);
    private volatile boolean stopped;
    private int attempt;

    /// Where a link's life shows.
    interface Stage {
        /// Runs something in the order of everything that is heard.
        void inTurn(Runnable task);

        /// Tells the listener; only in turn.
        void tell(LinkEvent news);

        /// From now on this is the connection.
        void connected(Exchange exchange);

        /// A mistake in this program: the link is over.
        void failed(Throwable mistake);
    }

    /// Makes one that does not run yet.
    ///
    /// @param way makes the transport
    ConnectionLoop(
            Supplier<Transport> way,
            Timing timing,
            Codec codec,
            Credentials credentials,
            Stage stage) {
        this.way = way;
        this.timing = timing;
        this.codec = codec;
        this.credentials = credentials;
        this.stage = stage;
        this.backoff = new Backoff(timing.firstRetry(), timing.longestRetry(), new Random());
    }

    /// Ends the rest, if it rests; begins again, if it was over.
    void nudge() {
        nudges.release();
    }

    /// No connection is to be made any more.
    void stop() {
        stopped = true;
        nudge();
    }

    /// The way is made here, for that takes longer than most else at a start, and is over with its
    /// threads when this ends: they would make the end of the process wait.
    @Override
    public void run() {
        Transport transport;
        try {
            transport = way.get();
        } catch (UncheckedIOException e) {
            stage.failed(e);
            return;
        }
        try {
            live(transport);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (Throwable mistake) {
            stage.failed(mistake);
        } finally {
            transport.close();
        }
    }

    private void live(Transport transport) throws InterruptedException {
        while (!stopped) {
            become(new LinkState.Connecting(++attempt));
            Disconnect disconnect = connect(transport);
            if (credentials.doubt(disconnect)) {
                continue;
            }
            if (!stopped && !disconnect.mayReconnect()) {
                end(disconnect);
            } else {
                rest(disconnect);
            }
        }
    }

    /// Over, until somebody asks to try once more.
    private void end(Disconnect disconnect) throws InterruptedException {
        credentials.forget(disconnect);
        backoff.reset();
        attempt = 0;
        nudges.drainPermits();
        become(new LinkState.Ended(disconnect.reason(), disconnect.detail(), disconnect.penalty()));
        if (!stopped) {
            nudges.acquire();
        }
    }

    private void rest(Disconnect disconnect) throws InterruptedException {
        if (stopped) {
            return;
        }
        Duration wait = backoff.next();
        nudges.drainPermits();
        become(new LinkState.Waiting(Instant.now().plus(wait), disconnect.why()));
        boolean _ = nudges.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    private Disconnect connect(Transport transport) throws InterruptedException {
        CompletableFuture<Disconnect> ended = new CompletableFuture<>();
        InboundFrames inbox = new InboundFrames(codec, stage::tell, ended::complete);
        Inbound inbound = new Inbound(stage::inTurn, inbox, ended);
        FrameSocket socket;
        try {
            socket = transport.connect(timing.connect(), inbound);
        } catch (LinkLost lost) {
            return Disconnect.broken(lost.why());
        }
        CompletableFuture<?> _ = ended.thenAccept(end -> stage.inTurn(() -> inbox.over(end.why())));
        Exchange exchange = new Exchange(socket, inbox, codec);
        stage.connected(exchange);
        try {
            return converse(exchange);
        } catch (InterruptedException e) {
            socket.hangUp(Sentence.of(LinkText.CLOSED));
            throw e;
        }
    }

    private Disconnect converse(Exchange exchange) throws InterruptedException {
        FrameSocket socket = exchange.socket();
        try {
            Limits limits = credentials.enter(exchange).limits();
            credentials.trust();
            attempt = 0;
            backoff.reset();
            return stay(exchange, limits);
        } catch (Refused refused) {
            socket.hangUp(Sentence.of(LinkText.REFUSED));
            return Disconnect.refused(refused);
        } catch (LinkLost | UncheckedIOException e) {
            return lastWords(socket, Causes.of(e));
        }
    }

    /// Why a connection ended on which something could not be said: the server may have told, and
    /// it is about to be read.
    private static Disconnect lastWords(FrameSocket socket, Sentence otherwise)
            throws InterruptedException {
        try {
            return socket.ended().get(LAST_WORDS_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException _) {
            socket.hangUp(otherwise);
            return socket.ended().join();
        }
    }

    private Disconnect stay(Exchange exchange, Limits limits) throws InterruptedException {
        FrameSocket socket = exchange.socket();
        long beatMillis = Math.min(timing.ping().toMillis(), limits.heartbeatMillis());
        long heartbeatAtMillis = 0;
        while (true) {
            socket.ping();
            try {
                return socket.ended().get(beatMillis, TimeUnit.MILLISECONDS);
            } catch (ExecutionException e) {
                return Disconnect.broken(Causes.of(e));
            } catch (TimeoutException _) {
                heartbeatAtMillis += beatMillis;
            }
            if (socket.silence().compareTo(timing.silence()) > 0) {
                socket.hangUp(Sentence.of(LinkText.SILENT, timing.silence().toSeconds()));
            }
            if (heartbeatAtMillis >= limits.heartbeatMillis()) {
                exchange.say(new ClientFrame.Heartbeat());
                heartbeatAtMillis = 0;
            }
            credentials.renewIfDue(exchange);
        }
    }

    private void become(LinkState state) {
        stage.inTurn(() -> stage.tell(new LinkEvent.StateChanged(state)));
    }
}
