package chat.parley.protocol.model.file;

import chat.parley.protocol.Field;
import chat.parley.protocol.Id;
import chat.parley.protocol.model.Profile;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A file as those who run the server see it: whose it is and what it takes up, not what it holds.
///
/// @param bytes that are counted for it
/// @param type the media type; null while not all of it is there
/// @param conversation where it was sent; null while it was not
/// @param seq of the message that carries it
public record FileRecord(
        @Field(1) Id id,
        @Field(2) Profile owner,
        @Field(3) String name,
        @Field(4) long bytes,
        @Field(5) @Nullable String type,
        @Field(6) Instant createdAt,
        @Field(7) @Nullable Id conversation,
        @Field(8) @Nullable Long seq) {}
