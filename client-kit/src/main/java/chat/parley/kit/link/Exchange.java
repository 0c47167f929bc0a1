package chat.parley.kit.link;

import chat.parley.kit.transport.FrameSocket;
import chat.parley.kit.transport.LinkLost;
import chat.parley.kit.transport.LinkText;
import chat.parley.protocol.Sentence;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.wire.ClientFrame;
import chat.parley.protocol.wire.Codec;
import chat.parley.protocol.wire.ServerFrame.Welcome;
import java.util.concurrent.CompletableFuture;

/// What is said over one connection. Any thread may speak.
final class Exchange {
    private final FrameSocket socket;
    private final InboundFrames inbox;
    private final Codec codec;

    Exchange(FrameSocket socket, InboundFrames inbox, Codec codec) {
        this.socket = socket;
        this.inbox = inbox;
        this.codec = codec;
    }

    FrameSocket socket() {
        return socket;
    }

    /// Says hello.
    ///
    /// @param begins whether the link is ready once it is welcomed
    synchronized CompletableFuture<Welcome> hello(ClientFrame.Hello hello, boolean begins) {
        CompletableFuture<Welcome> welcome = inbox.awaitWelcome(begins);
        say(hello);
        return failingWithTheConnection(welcome);
    }

    <A extends Record> CompletableFuture<A> ask(Request<A> request) {
        PendingRequests.Begun<A> begun = inbox.calls().begin(request);
        say(begun.call());
        return failingWithTheConnection(begun.answer());
    }

    void say(ClientFrame frame) {
        socket.send(codec.encode(frame));
    }

    /// Hangs up, and fails whatever is under way.
    void fail() {
        Sentence why = Sentence.of(LinkText.CLOSED);
        socket.hangUp(why);
        inbox.over(why);
    }

    /// The connection may have ended just before the future was made, when it is too late for
    /// [InboundFrames#over] to find it.
    private <T> CompletableFuture<T> failingWithTheConnection(CompletableFuture<T> answer) {
        if (socket.ended().isDone()) {
            answer.completeExceptionally(new LinkLost(socket.ended().join().why()));
        }
        return answer;
    }
}
