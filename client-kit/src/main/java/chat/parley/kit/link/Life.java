package chat.parley.kit.link;

import chat.parley.kit.link.LinkSettings.Timing;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Sentence;
import chat.parley.protocol.wire.ClientFrame;
import chat.parley.protocol.wire.JsonCodec;
import chat.parley.protocol.wire.Limits;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The life of a link, on a thread of its own: connect, stay, wait, and again, until it is told to
/// stop. When the server decided against it, it waits to be told to try once more.
///
/// ```
///   run --connect--> stay --broken--> rest --retryAt, nudge--> connect ...
///                         --decided--> end --nudge--> connect ...
/// ```
final class Life implements Runnable {
    private static final long LAST_WORDS_MILLIS = 300;

    private final LinkSettings settings;
    private final Timing timing;
    private final JsonCodec codec;
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
        void tell(LinkNews news);

        /// From now on this is the connection.
        void connected(Dialogue dialogue);

        /// A mistake in this program: the link is over.
        void failed(Throwable mistake);
    }

    Life(LinkSettings settings, JsonCodec codec, Credentials credentials, Stage stage) {
        this.settings = settings;
        this.timing = settings.timing();
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
        Way way;
        try {
            way = Way.to(settings);
        } catch (UncheckedIOException e) {
            stage.failed(e);
            return;
        }
        try {
            live(way);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (Throwable mistake) {
            stage.failed(mistake);
        } finally {
            way.close();
        }
    }

    private void live(Way way) throws InterruptedException {
        while (!stopped) {
            become(new LinkState.Connecting(++attempt));
            Ending ending = connect(way);
            if (credentials.doubt(ending)) {
                continue;
            }
            if (!stopped && !ending.mayReconnect()) {
                end(ending);
            } else {
                rest(ending);
            }
        }
    }

    /// Over, until somebody asks to try once more.
    private void end(Ending ending) throws InterruptedException {
        credentials.forget(ending);
        backoff.reset();
        attempt = 0;
        nudges.drainPermits();
        become(new LinkState.Ended(ending.reason(), ending.detail(), ending.penalty()));
        if (!stopped) {
            nudges.acquire();
        }
    }

    private void rest(Ending ending) throws InterruptedException {
        if (stopped) {
            return;
        }
        Duration wait = backoff.next();
        nudges.drainPermits();
        become(new LinkState.Waiting(Instant.now().plus(wait), ending.why()));
        boolean _ = nudges.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    private Ending connect(Way way) throws InterruptedException {
        CompletableFuture<Ending> ended = new CompletableFuture<>();
        Inbox inbox = new Inbox(codec, stage::tell, ended::complete);
        Ear ear = new Ear(stage::inTurn, inbox, ended);
        Socket socket;
        try {
            socket = way.connect(timing.connect(), ear);
        } catch (LinkLost lost) {
            return Ending.broken(lost.why());
        }
        CompletableFuture<?> _ = ended.thenAccept(end -> stage.inTurn(() -> inbox.over(end.why())));
        Dialogue dialogue = new Dialogue(socket, inbox, codec);
        stage.connected(dialogue);
        return converse(dialogue);
    }

    private Ending converse(Dialogue dialogue) throws InterruptedException {
        Socket socket = dialogue.socket();
        try {
            Limits limits = credentials.enter(dialogue).limits();
            credentials.trust();
            attempt = 0;
            backoff.reset();
            return stay(dialogue, limits);
        } catch (Refused refused) {
            socket.hangUp(Sentence.of(LinkText.REFUSED));
            return Ending.refused(refused);
        } catch (LinkLost | UncheckedIOException e) {
            return lastWords(socket, Causes.of(e));
        }
    }

    /// Why a connection ended on which something could not be said: the server may have told, and
    /// it is about to be read.
    private static Ending lastWords(Socket socket, Sentence otherwise) throws InterruptedException {
        try {
            return socket.ended().get(LAST_WORDS_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException _) {
            socket.hangUp(otherwise);
            return socket.ended().join();
        }
    }

    private Ending stay(Dialogue dialogue, Limits limits) throws InterruptedException {
        Socket socket = dialogue.socket();
        long beatMillis = Math.min(timing.ping().toMillis(), limits.heartbeatMillis());
        long heartbeatAtMillis = 0;
        while (true) {
            socket.ping();
            try {
                return socket.ended().get(beatMillis, TimeUnit.MILLISECONDS);
            } catch (ExecutionException e) {
                return Ending.broken(Causes.of(e));
            } catch (TimeoutException _) {
                heartbeatAtMillis += beatMillis;
            }
            if (socket.silence().compareTo(timing.silence()) > 0) {
                socket.hangUp(Sentence.of(LinkText.SILENT, timing.silence().toSeconds()));
            }
            if (heartbeatAtMillis >= limits.heartbeatMillis()) {
                dialogue.say(new ClientFrame.Heartbeat());
                heartbeatAtMillis = 0;
            }
            credentials.renewIfDue(dialogue);
        }
    }

    private void become(LinkState state) {
        stage.inTurn(() -> stage.tell(new LinkNews.StateChanged(state)));
    }
}
