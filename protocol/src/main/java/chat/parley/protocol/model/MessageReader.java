package chat.parley.protocol.model;

import chat.parley.protocol.Field;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One of those who could read a message, as far as it may be told. The times are the server's, and
/// of the latest messages alone.
///
/// @param held whether a device of theirs holds it
/// @param heldAt since when; null where that is not known
/// @param readAt when they read it; null where they did not, or it is not known
public record MessageReader(
        @Field(1) Profile person,
        @Field(2) boolean held,
        @Field(3) @Nullable Instant heldAt,
        @Field(4) @Nullable Instant readAt) {}
