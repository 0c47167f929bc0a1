package chat.parley.server.group.model;

import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.model.group.Rank;
import java.util.List;
import java.util.stream.Stream;

/// What is done in a group or to it, and by whom in each of its states: the one table of it. A
/// letter stands for each [GroupRole] that may: owner, admin, member, outsider (x), and whoever has
/// the right to manage groups (r).
///
/// [GroupAccess] asks it about each act as it is done, but for three that stand elsewhere in SQL:
///
/// - `READ` is kept by the stay in the conversation, which lasts as long as the membership and
///   knows no states.
/// - `WRITE` is kept by the log. Where a member may not, the conversation is closed; whose rank may
///   in a muted group is marked in their stay; the right is `access.AccessControl`'s to look at.
/// - `DECIDE` is kept by `group.Deciders` as far as ranks go; where nobody may, what waits to be
///   decided is voided.
public enum GroupPermission {
    // in a group that is normal, muted, disabled, dissolved
    SHOW("oamxr", "oamxr", "oamxr", "oam-r"),
    LIST_MEMBERS("oam-r", "oam-r", "oam-r", "oam-r"),
    /// Read what was written.
    READ("oam--", "oam--", "oam--", "oam--"),
    /// Write a message. A manager writes in a muted group that they belong to as well.
    WRITE("oam--", "oa--r", "-----", "-----"),
    /// Come to belong to it, or ask to.
    JOIN("---x-", "---x-", "-----", "-----"),
    /// Bring somebody in, or ask them to come.
    INVITE("oa---", "oa---", "-----", "-----"),
    INVITE_WHERE_OPEN("oam--", "oam--", "-----", "-----"),
    /// Accept or refuse those who ask to join.
    DECIDE("oa---", "oa---", "-----", "-----"),
    EDIT("oa--r", "oa--r", "----r", "-----"),
    SET_POLICY("oa--r", "oa--r", "----r", "-----"),
    /// Set it normal or muted.
    MUTE("oa--r", "oa--r", "----r", "-----"),
    DISABLE("----r", "----r", "----r", "-----"),
    DISSOLVE("o---r", "o---r", "----r", "-----"),
    HAND_OVER("o---r", "o---r", "----r", "-----"),
    SET_RANK("o---r", "o---r", "----r", "-----"),
    KICK("oa--r", "oa--r", "----r", "-----"),
    MUTE_MEMBER("oa--r", "oa--r", "----r", "-----"),
    /// The owner hands the group over or dissolves it first.
    LEAVE("-am--", "-am--", "-am--", "oam--");

    private final String whereNormal;
    private final String whereMuted;
    private final String whereDisabled;
    private final String whereDissolved;

    GroupPermission(
            String whereNormal, String whereMuted, String whereDisabled, String whereDissolved) {
        this.whereNormal = whereNormal;
        this.whereMuted = whereMuted;
        this.whereDisabled = whereDisabled;
        this.whereDissolved = whereDissolved;
    }

    public boolean allows(GroupRole role, GroupState state) {
        return who(state).indexOf(role.letter()) >= 0;
    }

    /// The ranks that may, in a group in a state.
    public List<Rank> ranks(GroupState state) {
        return Stream.of(Rank.values()).filter(rank -> allows(GroupRole.of(rank), state)).toList();
    }

    private String who(GroupState state) {
        return switch (state) {
            case NORMAL -> whereNormal;
            case MUTED -> whereMuted;
            case DISABLED -> whereDisabled;
            case DISSOLVED -> whereDissolved;
        };
    }

    /// What it takes to set a group to a state.
    public static GroupPermission setting(GroupState state) {
        return switch (state) {
            case NORMAL, MUTED -> MUTE;
            case DISABLED -> DISABLE;
            case DISSOLVED -> DISSOLVE;
        };
    }
}
