package chat.parley.server.group.model;

import chat.parley.protocol.Reason;
import chat.parley.protocol.Spelling;
import chat.parley.protocol.model.group.GroupState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The state that a group was set to.
///
/// @param until when it becomes normal again, if it does by itself
/// @param byRight whether it took a right of the server to set it, so that only such a right undoes
///     it
public record GroupStatus(GroupState state, @Nullable Instant until, boolean byRight) {
    public static final GroupStatus NORMAL = new GroupStatus(GroupState.NORMAL, null, false);

    /// What it is at a moment: what has ended by then is normal, whether or not anything was there
    /// to notice.
    public GroupStatus at(Instant now) {
        return until != null && !until.isAfter(now) ? NORMAL : this;
    }

    /// In words, such as `muted until 2026-06-01T12:00:00Z`.
    public String words() {
        return Spelling.of(state) + (until == null ? "" : " until " + until);
    }

    /// What is refused in a group that is not normal.
    public static Reason reason(GroupState state) {
        return switch (state) {
            case NORMAL -> Reason.FORBIDDEN;
            case MUTED -> Reason.GROUP_MUTED;
            case DISABLED -> Reason.GROUP_DISABLED;
            case DISSOLVED -> Reason.GROUP_DISSOLVED;
        };
    }
}
