package chat.parley.client.look;

import chat.parley.client.words.GroupText;
import chat.parley.kit.console.VisibleText;
import chat.parley.kit.text.ConstantText;
import chat.parley.protocol.model.Group;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.model.group.HistoryRule;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.model.group.Rank;
import chat.parley.protocol.model.group.Standing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What belongs to groups, in one person's words.
///
/// @param now decides how ends are written
public record GroupWords(Appearance appearance, Instant now) {
    /// As it is listed everywhere: `#ops`.
    public static String listed(String group) {
        return "#" + VisibleText.line(group);
    }

    public String members(int count) {
        return of(count == 1 ? GroupText.MEMBER : GroupText.MEMBERS, count);
    }

    public String state(GroupState state) {
        return appearance.words().of(ConstantText.of(state));
    }

    /// With its end, if it has one.
    public String state(GroupState state, @Nullable Instant until) {
        return until(state(state), until);
    }

    public String policy(JoinPolicy policy) {
        return appearance.words().of(ConstantText.of(policy));
    }

    public String history(HistoryRule rule) {
        return appearance.words().of(ConstantText.of(rule));
    }

    public String rank(Rank rank) {
        return appearance.words().of(ConstantText.of(rank));
    }

    /// The rank of somebody, and the mute that they are under.
    public String standing(Standing standing) {
        String rank = rank(standing.rank());
        return isMuted(standing) ? of(GroupText.RANK_AND_MUTE, rank, mute(standing)) : rank;
    }

    public boolean isMuted(Standing standing) {
        return standing.mutedUntil() != null && standing.mutedUntil().isAfter(now);
    }

    private String mute(Standing standing) {
        Instant until = standing.mutedForGood(now) ? null : standing.mutedUntil();
        return until(of(GroupText.MEMBER_MUTED), until);
    }

    /// In brief, for lists: what is out of the ordinary.
    public String brief(int members, GroupState state, @Nullable Rank rank) {
        String dot = " " + appearance.glyphs().dot() + " ";
        return members(members)
                + (rank == null ? "" : dot + rank(rank))
                + (state == GroupState.NORMAL ? "" : dot + state(state));
    }

    public String brief(Group group) {
        Standing standing = group.standing();
        return brief(group.members(), group.state(), standing == null ? null : standing.rank());
    }

    private String until(String what, @Nullable Instant until) {
        return until == null
                ? what
                : of(GroupText.UNTIL, what, appearance.times().moment(until, now));
    }

    public String of(GroupText text, Object... filling) {
        return appearance.words().of(text, filling);
    }
}
