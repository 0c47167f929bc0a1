package chat.parley.protocol.operation;

import chat.parley.protocol.Field;
import chat.parley.protocol.constraint.Range;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When something that is imposed ends: at a moment, or after a time from now by the server's
/// clock. Exactly one of the two is given; something without an end has no term.
public record Term(
        @Field(1) @Nullable Instant until, @Field(2) @Nullable @Range(min = 1) Long forMillis) {}
