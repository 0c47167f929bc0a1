package chat.parley.server.group;

import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.GroupRequest.GroupState;
import java.util.Optional;

/// Somebody before a group: what they are to it, and so what they may do.
///
/// @param manages whether they hold the right to manage all groups
record Footing(StoredGroup group, Optional<Membership> own, boolean manages) {

    private Part part() {
        return own.map(membership -> Part.of(membership.rank())).orElse(Part.OUTSIDER);
    }

    /// Lets an act pass that is allowed.
    ///
    /// @return whether it is the right to manage groups that allows it, and not the rank
    /// @throws Refused if neither does
    boolean require(Act act) {
        if (byRank(act)) {
            return false;
        }
        if (byRight(act)) {
            return true;
        }
        throw new Refused(refusal(act));
    }

    boolean may(Act act) {
        return byRank(act) || byRight(act);
    }

    private boolean byRank(Act act) {
        return act.allows(part(), group.state());
    }

    private boolean byRight(Act act) {
        return manages && act.allows(Part.MANAGER, group.state());
    }

    /// The state is the reason where the same would be allowed in a normal group.
    private Reason refusal(Act act) {
        boolean otherwise =
                act.allows(part(), GroupState.NORMAL)
                        || (manages && act.allows(Part.MANAGER, GroupState.NORMAL));
        return otherwise ? Condition.reason(group.state()) : Reason.FORBIDDEN;
    }

    /// Lets an act on another member pass, who must be of a lower rank unless the right allows it.
    ///
    /// @return whether it is the right that allows it
    /// @throws Refused if nothing does
    boolean require(Act act, Membership other) {
        if (own.isPresent() && own.get().account().equals(other.account())) {
            throw new Refused(Reason.TO_ONESELF);
        }
        boolean byRight = require(act);
        if (byRight || own.filter(mine -> mine.outranks(other)).isPresent()) {
            return byRight;
        }
        if (byRight(act)) {
            return true;
        }
        throw new Refused(Reason.FORBIDDEN, "their rank is not below yours");
    }

    /// Lets a state be changed: one that was set by right takes the right to be undone.
    ///
    /// @return whether it is the right that allows it
    /// @throws Refused if nothing does
    boolean requireSetting(GroupState state) {
        boolean byRight = require(Act.setting(state));
        if (byRight || !group.condition().byRight()) {
            return byRight;
        }
        if (manages) {
            return true;
        }
        throw new Refused(Reason.FORBIDDEN, "an administrator of the server has set its state");
    }
}
