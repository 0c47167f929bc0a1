package chat.parley.client.state;

import chat.parley.protocol.Id;
import chat.parley.protocol.body.Body;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A message of one's own that is not in the log yet.
///
/// @param clientId names it in every try, so that it is stored once; orders it by time
/// @param replyTo the seq of the message that it answers
public record Outgoing(
        Id conversation,
        String clientId,
        Body body,
        @Nullable Long replyTo,
        Instant writtenAt,
        Progress progress) {

    /// One that answers none.
    public Outgoing(
            Id conversation, String clientId, Body body, Instant writtenAt, Progress progress) {
        this(conversation, clientId, body, null, writtenAt, progress);
    }

    /// How far it has come.
    public sealed interface Progress {

        /// To be sent when its turn comes and there is a connection.
        ///
        /// @param tries how often it was sent before
        record Waiting(int tries) implements Progress {}

        /// Sent, and not answered yet.
        record UnderWay(int tries) implements Progress {}

        /// The server could not take it, or the connection broke.
        record Retrying(Instant at, int tries) implements Progress {}

        /// The server will not take it: to be retried, edited or discarded by its writer.
        record Refused(RefusalDetails refusal) implements Progress {}

        /// The server has stored it; its entry is still to come.
        record Stored(long seq, Instant sentAt) implements Progress {}
    }

    public static Outgoing written(Id conversation, String clientId, Body body, Instant at) {
        return new Outgoing(conversation, clientId, body, at, new Progress.Waiting(0));
    }

    public Outgoing with(Progress changed) {
        return new Outgoing(conversation, clientId, body, replyTo, writtenAt, changed);
    }

    /// The same as an answer to a message, or to none.
    public Outgoing answering(@Nullable Long seq) {
        return new Outgoing(conversation, clientId, body, seq, writtenAt, progress);
    }

    public int tries() {
        return switch (progress) {
            case Progress.Waiting(int tries) -> tries;
            case Progress.UnderWay(int tries) -> tries;
            case Progress.Retrying(_, int tries) -> tries;
            case Progress.Refused _, Progress.Stored _ -> 0;
        };
    }
}
