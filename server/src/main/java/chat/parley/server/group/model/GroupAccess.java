package chat.parley.server.group.model;

import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.server.words.AccessText;
import java.util.Optional;

/// What somebody may do in a group: as one of its members or as none, and as a manager of all.
///
/// @param manages whether they hold the right to manage all groups
public record GroupAccess(ViewedGroup viewed, boolean manages) {

    public StoredGroup group() {
        return viewed.group();
    }

    public Optional<Membership> own() {
        return viewed.own();
    }

    private GroupRole relation() {
        return own().map(membership -> GroupRole.of(membership.rank())).orElse(GroupRole.OUTSIDER);
    }

    /// Lets an act pass that is allowed.
    ///
    /// @return whether it is the right to manage groups that allows it, and not the rank
    /// @throws Refused if neither does
    public boolean require(GroupPermission permission) {
        if (byRank(permission)) {
            return false;
        }
        if (byRight(permission)) {
            return true;
        }
        throw new Refused(refusal(permission));
    }

    public boolean may(GroupPermission permission) {
        return byRank(permission) || byRight(permission);
    }

    private boolean byRank(GroupPermission permission) {
        return permission.allows(relation(), group().state());
    }

    private boolean byRight(GroupPermission permission) {
        return manages && permission.allows(GroupRole.MANAGER, group().state());
    }

    /// The state is the reason where the same would be allowed in a normal group.
    private Reason refusal(GroupPermission permission) {
        boolean otherwise =
                permission.allows(relation(), GroupState.NORMAL)
                        || (manages && permission.allows(GroupRole.MANAGER, GroupState.NORMAL));
        return otherwise ? GroupStatus.reason(group().state()) : Reason.FORBIDDEN;
    }

    /// Lets an act on another member pass, who must be of a lower rank unless the right allows it.
    ///
    /// @return whether it is the right that allows it
    /// @throws Refused if nothing does
    public boolean require(GroupPermission permission, Membership other) {
        if (own().isPresent() && own().get().account().equals(other.account())) {
            throw new Refused(Reason.TO_ONESELF);
        }
        boolean byRight = require(permission);
        if (byRight || own().filter(mine -> mine.outranks(other)).isPresent()) {
            return byRight;
        }
        if (byRight(permission)) {
            return true;
        }
        throw new Refused(Reason.FORBIDDEN, AccessText.NOT_BELOW);
    }

    /// Lets a state be changed: one that was set by right takes the right to be undone.
    ///
    /// @return whether it is the right that allows it
    /// @throws Refused if nothing does
    public boolean requireSetting(GroupState state) {
        boolean byRight = require(GroupPermission.setting(state));
        if (byRight || !group().status().byRight()) {
            return byRight;
        }
        if (manages) {
            return true;
        }
        throw new Refused(Reason.FORBIDDEN, AccessText.STATE_BY_RIGHT);
    }
}
