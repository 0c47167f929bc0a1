package chat.parley.protocol.model;

import chat.parley.protocol.Field;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far a conversation's log goes, and its end.
///
/// @param head the seq of the last entry, 0 when there is none
/// @param last the newest entry, for a preview
public record LogSummary(
        @Field(1) long head, @Field(2) Instant lastActivity, @Field(3) @Nullable Entry last) {

    /// The same without anything that was said.
    LogSummary unopened() {
        return new LogSummary(0, lastActivity, null);
    }
}
