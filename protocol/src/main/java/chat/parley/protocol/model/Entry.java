package chat.parley.protocol.model;

import chat.parley.protocol.Field;
import chat.parley.protocol.Id;
import chat.parley.protocol.body.Body;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of a conversation's log.
///
/// @param seq its place, without holes, from 1
/// @param sender who wrote it; null for a notice
/// @param clientId what the sender called it
/// @param sentAt by the server's clock
public record Entry(
        @Field(1) Id conversation,
        @Field(2) long seq,
        @Field(3) Id id,
        @Field(4) @Nullable Profile sender,
        @Field(5) @Nullable String clientId,
        @Field(6) Instant sentAt,
        @Field(7) Body body) {
    /// The same under what others see of its sender now.
    public Entry signed(Profile author) {
        return new Entry(conversation, seq, id, author, clientId, sentAt, body);
    }
}
