package chat.parley.kit.link;

import chat.parley.kit.transport.LinkLost;
import chat.parley.protocol.Sentence;
import chat.parley.protocol.operation.OperationType;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.wire.ClientFrame;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// The requests of one connection that wait for their answers. Safe for any number of threads.
final class PendingRequests {
    private final AtomicLong lastId = new AtomicLong();
    private final Map<Long, Waiting<?>> waiting = new ConcurrentHashMap<>();

    /// A request under way; its type makes sure that it is completed by its own answer only.
    private record Waiting<A extends Record>(Class<A> type, CompletableFuture<A> answer) {
        void complete(Record record) {
            answer.complete(type.cast(record));
        }
    }

    /// A call that can be sent, and its answer to come.
    record Begun<A extends Record>(ClientFrame.Call call, CompletableFuture<A> answer) {}

    <A extends Record> Begun<A> begin(Request<A> request) {
        long id = lastId.incrementAndGet();
        CompletableFuture<A> answer = new CompletableFuture<>();
        waiting.put(id, new Waiting<>(answerType(request), answer));
        return new Begun<>(new ClientFrame.Call(id, request), answer);
    }

    /// The table read the type from the very declaration `Request<A>` of this request.
    @SuppressWarnings("unchecked")
    private static <A extends Record> Class<A> answerType(Request<A> request) {
        return (Class<A>) OperationType.of(request.getClass()).answer();
    }

    /// The type of the answer to a request, null if none of this id waits.
    @Nullable Class<? extends Record> answerType(long id) {
        Waiting<?> call = waiting.get(id);
        return call == null ? null : call.type();
    }

    void answered(long id, Record answer) {
        Waiting<?> call = waiting.remove(id);
        if (call != null) {
            call.complete(answer);
        }
    }

    void failed(long id, RuntimeException why) {
        Waiting<?> call = waiting.remove(id);
        if (call != null) {
            call.answer().completeExceptionally(why);
        }
    }

    /// Fails everything under way: no answer will come any more.
    void failAll(Sentence why) {
        waiting.keySet().forEach(id -> failed(id, new LinkLost(why)));
    }
}
