package chat.parley.client.state;

import chat.parley.client.state.Outgoing.Progress;
import chat.parley.protocol.model.Entry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What one wrote in a conversation and is not in its log yet, in the order of writing. One is
/// under way at a time, so that the order holds whatever has to be tried again.
public record UnsentMessages(List<Outgoing> messages) {
    public static final UnsentMessages EMPTY = new UnsentMessages(List.of());

    public UnsentMessages {
        messages = List.copyOf(messages);
    }

    public boolean isEmpty() {
        return messages.isEmpty();
    }

    public Optional<Outgoing> find(String clientId) {
        return messages.stream().filter(one -> one.clientId().equals(clientId)).findFirst();
    }

    /// The message whose turn it is: the first that is neither refused nor stored, unless it is
    /// under way or waits for its next try.
    public Optional<Outgoing> next(Instant now) {
        if (messages.isEmpty()) {
            return Optional.empty(); // asked of each conversation after each event
        }
        return messages.stream()
                .filter(UnsentMessages::isUnsent)
                .findFirst()
                .filter(
                        first ->
                                switch (first.progress()) {
                                    case Progress.Waiting _ -> true;
                                    case Progress.Retrying(Instant at, _) -> !now.isBefore(at);
                                    case Progress.UnderWay _,
                                            Progress.Refused _,
                                            Progress.Stored _ ->
                                            false;
                                });
    }

    public UnsentMessages add(Outgoing message) {
        return new UnsentMessages(Stream.concat(messages.stream(), Stream.of(message)).toList());
    }

    public UnsentMessages remove(String clientId) {
        return new UnsentMessages(
                messages.stream().filter(one -> !one.clientId().equals(clientId)).toList());
    }

    public UnsentMessages with(String clientId, Progress progress) {
        return new UnsentMessages(
                messages.stream()
                        .map(one -> one.clientId().equals(clientId) ? one.with(progress) : one)
                        .toList());
    }

    /// Over a new connection nothing is under way, and nothing has to wait for its next try.
    public UnsentMessages afresh() {
        return new UnsentMessages(
                messages.stream()
                        .map(
                                one ->
                                        isUnsent(one)
                                                ? one.with(new Progress.Waiting(one.tries()))
                                                : one)
                        .toList());
    }

    /// None of them can be sent any more.
    UnsentMessages refused(RefusalDetails why) {
        return new UnsentMessages(
                messages.stream()
                        .map(one -> isUnsent(one) ? one.with(new Progress.Refused(why)) : one)
                        .toList());
    }

    /// Those that the log shows now: their entry is among `arrived`, or they were stored within
    /// what is held.
    public List<Outgoing> shownBy(List<Entry> arrived, long upTo) {
        return messages.stream()
                .filter(one -> isStoredWithin(one, upTo) || isAmong(arrived, one))
                .toList();
    }

    private static boolean isStoredWithin(Outgoing message, long upTo) {
        return message.progress() instanceof Progress.Stored(long seq, _) && seq <= upTo;
    }

    private static boolean isAmong(List<Entry> arrived, Outgoing message) {
        return arrived.stream().anyMatch(entry -> message.clientId().equals(entry.clientId()));
    }

    private static boolean isUnsent(Outgoing message) {
        return switch (message.progress()) {
            case Progress.Waiting _, Progress.UnderWay _, Progress.Retrying _ -> true;
            case Progress.Refused _, Progress.Stored _ -> false;
        };
    }
}
