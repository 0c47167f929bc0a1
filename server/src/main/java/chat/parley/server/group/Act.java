package chat.parley.server.group;

import chat.parley.protocol.operation.GroupRequest.GroupState;

/// What is done in a group or to it, and by whom in each of its states: the one table of it. A
/// letter stands for each [Part] that may: owner, admin, member, outsider (x), and whoever has the
/// right to manage groups (r).
enum Act {
    // in a group that is normal, muted, disabled, dissolved
    SHOW("oamxr", "oamxr", "oamxr", "oam-r"),
    LIST_MEMBERS("oam-r", "oam-r", "oam-r", "oam-r"),
    /// Read what was written; kept by the log.
    READ("oam--", "oam--", "oam--", "oam--"),
    /// Write a message; kept by the log. A manager writes in a muted group that is theirs as well.
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

    Act(String whereNormal, String whereMuted, String whereDisabled, String whereDissolved) {
        this.whereNormal = whereNormal;
        this.whereMuted = whereMuted;
        this.whereDisabled = whereDisabled;
        this.whereDissolved = whereDissolved;
    }

    boolean allows(Part part, GroupState state) {
        return who(state).indexOf(part.letter()) >= 0;
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
    static Act setting(GroupState state) {
        return switch (state) {
            case NORMAL, MUTED -> MUTE;
            case DISABLED -> DISABLE;
            case DISSOLVED -> DISSOLVE;
        };
    }
}
