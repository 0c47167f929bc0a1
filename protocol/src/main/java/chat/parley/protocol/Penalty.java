package chat.parley.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Why and until when somebody may not do what they asked, in the words of whoever imposed it.
///
/// @param reason null where none was given
/// @param until null: until it is lifted
public record Penalty(@Field(1) @Nullable String reason, @Field(2) @Nullable Instant until) {}
