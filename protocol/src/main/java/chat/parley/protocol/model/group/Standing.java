package chat.parley.protocol.model.group;

import chat.parley.protocol.Field;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How somebody stands in a group.
///
/// @param mutedUntil the far future where a mute has no end; null for who is not muted
public record Standing(
        @Field(1) Rank rank, @Field(2) Instant joinedAt, @Field(3) @Nullable Instant mutedUntil) {
    private static final Duration ENDLESS = Duration.ofDays(36_500);

    /// Whether somebody is muted without an end.
    public boolean mutedForGood(Instant now) {
        return mutedUntil != null && Duration.between(now, mutedUntil).compareTo(ENDLESS) > 0;
    }
}
