package chat.parley.protocol.model.file;

import chat.parley.protocol.Field;
import chat.parley.protocol.Id;
import chat.parley.protocol.body.Attachment;
import chat.parley.protocol.model.Profile;
import java.time.Instant;

/// A file that was sent, and where.
///
/// @param seq of the message that carries it
public record SentFile(
        @Field(1) Attachment attachment,
        @Field(2) Id conversation,
        @Field(3) long seq,
        @Field(4) Profile sender,
        @Field(5) Instant sentAt) {}
