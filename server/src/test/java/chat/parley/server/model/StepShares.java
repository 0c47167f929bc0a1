package chat.parley.server.model;

import chat.parley.protocol.operation.Request;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// How often each kind of step was granted, and refused: a history in which nothing is granted says
/// nothing.
final class StepShares {
    private final Map<String, Share> shares = new ConcurrentHashMap<>();

    /// Of one kind of request.
    record Share(int granted, int refused) {
        private Share with(Share other) {
            return new Share(granted + other.granted, refused + other.refused);
        }
    }

    void count(Request<?> request, boolean granted) {
        shares.merge(
                request.getClass().getSimpleName(),
                granted ? new Share(1, 0) : new Share(0, 1),
                Share::with);
    }

    Map<String, Share> byKind() {
        return new TreeMap<>(shares);
    }
}
