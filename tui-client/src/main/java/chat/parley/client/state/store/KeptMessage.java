package chat.parley.client.state.store;

import chat.parley.client.state.Outgoing;
import chat.parley.client.state.Outgoing.Progress;
import chat.parley.client.state.RefusalDetails;
import chat.parley.protocol.Id;
import chat.parley.protocol.Penalty;
import chat.parley.protocol.Reason;
import chat.parley.protocol.body.Body;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The form in which a message that is not sent yet is kept. What is under way is kept as what is
/// to be sent: whoever finds it sends it again, and by its client id the server stores it once.
///
/// @param refused why the server will not take it; null where it may
/// @param replyTo the seq of the message that it answers
record KeptMessage(
        Id conversation,
        String clientId,
        Body body,
        Instant writtenAt,
        @Nullable Reason refused,
        @Nullable String detail,
        @Nullable Penalty penalty,
        @Nullable Long replyTo) {

    /// @throws NullPointerException for what a later version may have written
    KeptMessage {
        Objects.requireNonNull(conversation);
        Objects.requireNonNull(clientId);
        Objects.requireNonNull(body);
        Objects.requireNonNull(writtenAt);
    }

    static KeptMessage of(Outgoing message) {
        RefusalDetails refusal =
                message.progress() instanceof Progress.Refused(var details) ? details : null;
        return new KeptMessage(
                message.conversation(),
                message.clientId(),
                message.body(),
                message.writtenAt(),
                refusal == null ? null : refusal.reason(),
                refusal == null ? null : refusal.detail(),
                refusal == null ? null : refusal.penalty(),
                message.replyTo());
    }

    Outgoing outgoing() {
        return new Outgoing(
                conversation,
                clientId,
                body,
                replyTo,
                writtenAt,
                refused == null
                        ? new Progress.Waiting(0)
                        : new Progress.Refused(
                                new RefusalDetails(refused, detail, List.of(), penalty)));
    }
}
