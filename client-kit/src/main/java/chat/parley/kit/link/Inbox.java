package chat.parley.kit.link;

import chat.parley.protocol.Penalty;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Sentence;
import chat.parley.protocol.wire.JsonCodec;
import chat.parley.protocol.wire.ServerFrame;
import chat.parley.protocol.wire.ServerFrame.Welcome;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// What comes in over one connection, sorted: answers and welcomes to whoever waits for them, the
/// rest to the listener. Everything arrives on the link's own thread.
final class Inbox implements Ear.Receiver {
    private final JsonCodec codec;
    private final Consumer<LinkNews> news;
    private final Consumer<Ending> dismissed;
    private final Calls calls = new Calls();
    private final Queue<Greeting> greetings = new ConcurrentLinkedQueue<>();

    /// A `hello` that waits for its `welcome`.
    ///
    /// @param begins whether the link is ready with it, which the listener then hears first
    private record Greeting(boolean begins, CompletableFuture<Welcome> answer) {}

    /// Makes one for a connection that is to come.
    ///
    /// @param dismissed told why, when the server ends the connection with a last frame
    Inbox(JsonCodec codec, Consumer<LinkNews> news, Consumer<Ending> dismissed) {
        this.codec = codec;
        this.news = news;
        this.dismissed = dismissed;
    }

    Calls calls() {
        return calls;
    }

    CompletableFuture<Welcome> awaitWelcome(boolean begins) {
        Greeting greeting = new Greeting(begins, new CompletableFuture<>());
        greetings.add(greeting);
        return greeting.answer();
    }

    @Override
    public void text(String json) {
        try {
            codec.serverFrame(json, calls::answerType).ifPresent(this::frame);
        } catch (JacksonException _) {
            // Newer servers may say things that this client cannot read; what it waits for is
            // then missing, and fails when the connection ends.
        }
    }

    @Override
    public void roundTrip(Duration measured) {
        news.accept(new LinkNews.Lag(measured));
    }

    private void frame(ServerFrame frame) {
        switch (frame) {
            case Welcome welcome -> welcome(welcome);
            case ServerFrame.Answer(long id, Record answer) -> calls.answered(id, answer);
            case ServerFrame.Refusal refusal -> calls.failed(refusal.id(), refused(refusal));
            case ServerFrame.Push(var event) -> news.accept(new LinkNews.Pushed(event));
            case ServerFrame.Heartbeat heartbeat -> news.accept(new LinkNews.Heads(heartbeat));
            case ServerFrame.Closing(Reason reason, String text, Penalty penalty) ->
                    dismissed.accept(Ending.dismissed(reason.closeCode(), reason, text, penalty));
        }
    }

    private void welcome(Welcome welcome) {
        Greeting greeting = greetings.poll();
        if (greeting == null) {
            return;
        }
        if (greeting.begins()) {
            news.accept(new LinkNews.StateChanged(new LinkState.Ready(welcome)));
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
        calls.failAll(why);
        for (Greeting greeting = greetings.poll(); greeting != null; greeting = greetings.poll()) {
            greeting.answer().completeExceptionally(new LinkLost(why));
        }
    }
}
