package chat.parley.client.screen.group;

import chat.parley.protocol.model.Group;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.model.group.HistoryRule;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.model.group.Rank;
import chat.parley.protocol.model.group.Standing;
import org.jspecify.annotations.Nullable;

/// How one stands to a group, or to one of its members, where something is to be done.
///
/// @param other the member that it is about; null where it is about the group
/// @param muted whether they are muted now
/// @param manages whether one holds the right to manage all groups
record GroupSituation(Group group, @Nullable Standing other, boolean muted, boolean manages) {

    static GroupSituation in(Group group, boolean manages) {
        return new GroupSituation(group, null, false, manages);
    }

    private @Nullable Rank rank() {
        Standing own = group.standing();
        return own == null ? null : own.rank();
    }

    boolean belongs() {
        return rank() != null;
    }

    boolean owns() {
        return rank() == Rank.OWNER;
    }

    boolean isIn(GroupState state) {
        return group.state() == state;
    }

    boolean isAlive() {
        return isIn(GroupState.NORMAL) || isIn(GroupState.MUTED);
    }

    /// By the right to manage all groups.
    boolean mayManage() {
        return manages && !isIn(GroupState.DISSOLVED);
    }

    /// As its owner, or one of its admins.
    boolean leads() {
        return isAlive() && belongs() && rank() != Rank.MEMBER;
    }

    /// Whether one may change the group.
    boolean mayChange() {
        return leads() || mayManage();
    }

    boolean mayChangeTo(JoinPolicy policy) {
        return mayChange() && group.policy() != policy;
    }

    boolean mayChangeTo(HistoryRule rule) {
        return mayChange() && group.history() != rule;
    }

    boolean mayInvite() {
        return leads() || (isAlive() && belongs() && group.policy() == JoinPolicy.OPEN);
    }

    /// Whether the other has this rank.
    boolean isWith(Rank rank) {
        return other != null && other.rank() == rank;
    }

    private boolean outranks() {
        Rank own = rank();
        return isAlive() && own != null && other != null && own.compareTo(other.rank()) < 0;
    }

    /// Whether one may mute the other, or remove them.
    boolean mayJudge() {
        return outranks() || mayManage();
    }

    /// Whether one may give the other another rank.
    boolean mayAppoint() {
        return (outranks() && owns()) || mayManage();
    }
}
