package chat.parley.server.group.model;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.group.Rank;
import chat.parley.protocol.model.group.Standing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// That somebody belongs to a group.
///
/// @param mutedUntil [Stays#FOR_EVER] where a mute has no end; null for who was not muted
public record Membership(Id account, Rank rank, Instant joinedAt, @Nullable Instant mutedUntil) {
    /// The standing at a moment: a mute that has ended by then is none.
    public Standing standing(Instant now) {
        boolean muted = mutedUntil != null && mutedUntil.isAfter(now);
        return new Standing(rank, joinedAt, muted ? mutedUntil : null);
    }

    public boolean outranks(Membership other) {
        return rank.compareTo(other.rank) < 0;
    }
}
