package chat.parley.kit.link;

import chat.parley.kit.transport.Disconnect;
import chat.parley.kit.transport.Inbound;
import chat.parley.kit.transport.LinkLost;
import chat.parley.kit.transport.LinkText;
import chat.parley.protocol.Penalty;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Sentence;
import chat.parley.protocol.wire.Codec;
import chat.parley.protocol.wire.ServerFrame;
import chat.parley.protocol.wire.ServerFrame.Welcome;
import chat.parley.protocol.wire.UnreadableFrame;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What comes in over one connection, sorted: answers and welcomes to whoever waits for them, the
/// rest to the listener. Everything arrives on the link's own thread.
final class InboundFrames implements Inbound.Receiver {
    private final Codec codec;
    private final Consumer<LinkEvent> news;
    private final Consumer<Disconnect> dismissed;
    private final PendingRequests pending = new PendingRequests();
    private final Queue<Greeting> greetings = new ConcurrentLinkedQueue<>();

    /// A `hello` that waits for its `welcome`.
    ///
    /// @param begins whether the link is ready with it, which the listener then hears first
    private record Greeting(boolean begins, CompletableFuture<Welcome> answer) {}

    /// Makes one for a connection that is to come.
    ///
    /// @param dismissed told why, when the server ends the connection with a last frame
    InboundFrames(Codec codec, Consumer<LinkEvent> news, Consumer<Disconnect> dismissed) {
        this.codec = codec;
        this.news = news;
        this.dismissed = dismissed;
    }

    PendingRequests calls() {
        return pending;
    }

    CompletableFuture<Welcome> awaitWelcome(boolean begins) {
        Greeting greeting = new Greeting(begins, new CompletableFuture<>());
        greetings.add(greeting);
        return greeting.answer();
    }

    @Override
    public void frame(byte[] frame) {
        try {
            codec.serverFrame(frame, pending::answerType).ifPresent(this::hear);
        } catch (UnreadableFrame unreadable) {
            // Newer servers may say things that this client cannot read: nobody waits for them.
            unreadable.request().ifPresent(id -> pending.failed(id, tooOld()));
        }
    }

    private static Refused tooOld() {
        return new Refused(Reason.UPGRADE_REQUIRED, LinkText.UNREADABLE_ANSWER);
    }

    @Override
    public void roundTrip(Duration measured) {
        news.accept(new LinkEvent.Lag(measured));
    }

    private void hear(ServerFrame frame) {
        switch (frame) {
            case Welcome welcome -> welcome(welcome);
            case ServerFrame.Answer(long id, Record answer) -> pending.answered(id, answer);
            case ServerFrame.Refusal refusal -> pending.failed(refusal.id(), refused(refusal));
            case ServerFrame.Push(var event) -> news.accept(new LinkEvent.Pushed(event));
            case ServerFrame.Heartbeat heartbeat -> news.accept(new LinkEvent.Heads(heartbeat));
            case ServerFrame.Closing(Reason reason, String text, Penalty penalty) ->
                    dismissed.accept(
                            Disconnect.dismissed(reason.closeCode(), reason, text, penalty));
        }
    }

    private void welcome(Welcome welcome) {
        Greeting greeting = greetings.poll();
        if (greeting == null) {
            return;
        }
        if (greeting.begins()) {
            news.accept(new LinkEvent.StateChanged(new LinkState.Ready(welcome)));
        }
        greeting.answer().complete(welcome);
    }

    /// A reason that this client does not know reads as a fault; the server's own text explains it.
    private static Refused refused(ServerFrame.Refusal refusal) {
        @Nullable String detail = refusal.detail();
        boolean unknown = refusal.reason() == Reason.INTERNAL && detail == null;
        return Refused.quoted(
                refusal.reason(),
                unknown ? refusal.text() : detail,
                refusal.fields(),
                refusal.retryAfterMillis() == null
                        ? null
                        : Duration.ofMillis(refusal.retryAfterMillis()),
                refusal.penalty());
    }

    /// The connection is gone: whoever waits, waits in vain.
    void over(Sentence why) {
        pending.failAll(why);
        for (Greeting greeting = greetings.poll(); greeting != null; greeting = greetings.poll()) {
            greeting.answer().completeExceptionally(new LinkLost(why));
        }
    }
}
