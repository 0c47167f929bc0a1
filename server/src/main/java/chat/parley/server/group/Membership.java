package chat.parley.server.group;

import chat.parley.protocol.Id;
import chat.parley.protocol.operation.GroupRequest.Rank;
import chat.parley.protocol.operation.GroupRequest.Standing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// That somebody belongs to a group.
///
/// @param mutedUntil [#FOR_EVER] where a mute has no end; null for who was not muted
record Membership(Id account, Rank rank, Instant joinedAt, @Nullable Instant mutedUntil) {
    /// The last moment of the year 9999, which every format of time can express.
    static final Instant FOR_EVER = Instant.parse("9999-12-31T23:59:59.999Z");

    /// The standing at a moment: a mute that has ended by then is none.
    Standing standing(Instant now) {
        boolean muted = mutedUntil != null && mutedUntil.isAfter(now);
        return new Standing(rank, joinedAt, muted ? mutedUntil : null);
    }

    boolean outranks(Membership other) {
        return rank.compareTo(other.rank) < 0;
    }
}
