package chat.parley.server.group;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.server.access.AccessControl;
import chat.parley.server.group.model.GroupAccess;
import chat.parley.server.group.model.GroupPermission;
import chat.parley.server.group.model.StoredGroup;
import chat.parley.server.storage.Sql;
import java.time.InstantSource;

/// Who may come to belong to a group, and who may bring others in. Asked within the transaction
/// that lets somebody in.
public final class JoinRules {
    private final AccessControl access;
    private final InstantSource clock;

    JoinRules(AccessControl access, InstantSource clock) {
        this.access = access;
        this.clock = clock;
    }

    /// Lets somebody pass who can come to belong to a group now.
    ///
    /// @return the group, to which they may be added in the same transaction
    /// @throws Refused if they cannot, and why
    public StoredGroup checkNewcomer(Sql sql, Id group, Id newcomer) {
        GroupAccess own = in(sql, group, newcomer);
        if (own.own().isPresent()) {
            throw new Refused(Reason.ALREADY_MEMBER);
        }
        own.require(GroupPermission.JOIN);
        access.requireAvailable(sql, newcomer);
        if (own.group().isFull()) {
            throw new Refused(Reason.GROUP_FULL);
        }
        return own.group();
    }

    /// Lets a member pass who may bring others in.
    ///
    /// @throws Refused if they may not
    public void checkInviter(Sql sql, Id group, Id inviter) {
        GroupAccess own = in(sql, group, inviter);
        own.require(inviting(own.group()));
    }

    /// Whether a member may bring others in.
    public boolean mayInvite(Sql sql, Id group, Id inviter) {
        GroupAccess own = in(sql, group, inviter);
        return own.may(inviting(own.group()));
    }

    private static GroupPermission inviting(StoredGroup group) {
        return group.policy() == JoinPolicy.OPEN
                ? GroupPermission.INVITE_WHERE_OPEN
                : GroupPermission.INVITE;
    }

    /// Nobody comes in, or brings others in, by the right to manage groups.
    private GroupAccess in(Sql sql, Id group, Id account) {
        return GroupTable.find(sql, account, group, clock.instant())
                .map(viewed -> new GroupAccess(viewed, false))
                .orElseThrow(() -> new Refused(Reason.NOT_FOUND));
    }
}
