package chat.parley.kit.link;

import chat.parley.protocol.Id;
import chat.parley.protocol.operation.AuthRequest;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.Request;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// A client's line to a server. It keeps itself alive: it reconnects until it is closed or someone
/// decided against it, and renews its tokens before they expire.
///
/// Threads: every method may be called from any thread and none blocks, but `close`. The listener
/// is called, and answers are completed, on one virtual thread of the link's own, one after the
/// other, in the order in which the server sent them. So whoever hears of an entry after a fetch
/// was answered knows that the fetch came first; and whoever waits for an answer on that thread
/// waits for ever.
public interface ServerLink extends AutoCloseable {

    /// Begins to connect. To be called once, before anything else.
    ///
    /// @param listener told of everything that happens, beginning with [LinkState.Connecting]
    void open(Consumer<LinkEvent> listener);

    /// Where the link stands now. The listener may not have heard of it yet.
    LinkState state();

    /// Asks for an operation. Requests may be pipelined; the server begins them in order.
    ///
    /// @return the answer; or fails with [Refused], or with [LinkLost] when the link is not ready
    ///     or broke before the answer came: whether it was done is then unknown
    <A extends Record> CompletableFuture<A> ask(Request<A> request);

    /// Registers or logs in over a link that is ready, but signed out. The link keeps the tokens
    /// and begins the session: when the answer is completed, the link is ready with a session.
    CompletableFuture<SignedIn> signIn(AuthRequest<SignedIn> request);

    /// Says that this device holds a conversation up to `seq`. Dropped when the link is not ready:
    /// to be said again after the next [LinkState.Ready].
    void ack(Id conversation, long seq);

    /// Says that everything a `welcome` or heartbeat told has been dealt with. The next connection
    /// asks only for what changed after that.
    void dealtWith(Id mark);

    /// How long the last question to the server and back took; empty before the first.
    Optional<Duration> roundTrip();

    /// The way to the same server over HTTP; empty where the link goes another way.
    default Optional<HttpAccess> http() {
        return Optional.empty();
    }

    /// Connects at once instead of waiting for the next try, and also after the server ended it;
    /// nothing when it is connected, or closed by this side.
    void retryNow();

    /// Ends the link for good, within a fraction of a second. What is under way fails with
    /// [LinkLost].
    @Override
    void close();
}
