package chat.parley.client.tui;

import chat.parley.client.words.GroupText;
import chat.parley.protocol.operation.GroupRequest.Group;
import chat.parley.protocol.operation.GroupRequest.GroupState;
import chat.parley.protocol.operation.GroupRequest.HistoryRule;
import chat.parley.protocol.operation.GroupRequest.JoinPolicy;
import chat.parley.protocol.operation.GroupRequest.Rank;
import chat.parley.protocol.operation.GroupRequest.Standing;
import java.util.Arrays;
import java.util.List;

/// What can be done in a group or with one of its members, and by whom: the table that menus are
/// made from. The server decides; here nobody is offered what it would refuse.
enum GroupAct {
    TALK(Way.AT_ONCE, GroupText.TALK),
    JOIN(Way.WRITTEN, GroupText.JOIN, GroupText.JOIN_PROMPT),
    INVITE(Way.WRITTEN, GroupText.INVITE, GroupText.INVITE_PROMPT),
    RENAME(Way.WRITTEN, GroupText.RENAME, GroupText.RENAME_PROMPT),
    INTRODUCE(Way.WRITTEN, GroupText.INTRODUCE, GroupText.INTRODUCE_PROMPT),
    TO_OPEN(Way.AT_ONCE, GroupText.TO_OPEN),
    TO_APPROVE(Way.AT_ONCE, GroupText.TO_APPROVE),
    TO_CLOSED(Way.AT_ONCE, GroupText.TO_CLOSED),
    TO_ALL(Way.AT_ONCE, GroupText.TO_ALL),
    TO_SINCE(Way.AT_ONCE, GroupText.TO_SINCE),
    MUTE_ALL(Way.WRITTEN, GroupText.MUTE_ALL, GroupText.MUTE_PROMPT),
    UNMUTE_ALL(Way.AT_ONCE, GroupText.UNMUTE_ALL),
    LEAVE(Way.CONFIRMED, GroupText.LEAVE, GroupText.LEAVE_ASK),
    DISSOLVE(Way.CONFIRMED, GroupText.DISSOLVE, GroupText.DISSOLVE_ASK),

    MUTE(Way.WRITTEN, GroupText.MUTE, GroupText.MUTE_PROMPT),
    UNMUTE(Way.AT_ONCE, GroupText.UNMUTE),
    KICK(Way.WRITTEN, GroupText.KICK, GroupText.KICK_PROMPT),
    PROMOTE(Way.AT_ONCE, GroupText.PROMOTE),
    DEMOTE(Way.AT_ONCE, GroupText.DEMOTE),
    HAND_OVER(Way.CONFIRMED, GroupText.HAND_OVER, GroupText.HAND_OVER_ASK);

    /// How one comes to do it.
    enum Way {
        AT_ONCE,
        /// With some words, which also give time to think.
        WRITTEN,
        /// Only when a question was answered with yes.
        CONFIRMED
    }

    private final Way way;
    private final GroupText label;
    private final GroupText prompt;

    GroupAct(Way way, GroupText label) {
        this(way, label, label);
    }

    GroupAct(Way way, GroupText label, GroupText prompt) {
        this.way = way;
        this.label = label;
        this.prompt = prompt;
    }

    Way way() {
        return way;
    }

    GroupText label() {
        return label;
    }

    /// What is asked before it is done.
    GroupText prompt() {
        return prompt;
    }

    /// Whether it makes no sense without words.
    boolean needsText() {
        return this == INVITE || this == RENAME;
    }

    /// What can be done in a group as one stands in it.
    static List<GroupAct> in(Group group) {
        return Arrays.stream(values()).filter(act -> act.isFor(group)).toList();
    }

    /// What can be done with another member.
    ///
    /// @param muted whether they are muted now
    static List<GroupAct> with(Standing other, boolean muted, Group group) {
        return Arrays.stream(values()).filter(act -> act.isFor(other, muted, group)).toList();
    }

    private boolean isFor(Group group) {
        Standing own = group.standing();
        boolean alive = isAlive(group);
        boolean leads = alive && own != null && own.rank() != Rank.MEMBER;
        boolean owns = own != null && own.rank() == Rank.OWNER;
        return switch (this) {
            case TALK -> own != null;
            case JOIN -> own == null && alive;
            case INVITE -> leads || (alive && own != null && group.policy() == JoinPolicy.OPEN);
            case RENAME, INTRODUCE -> leads;
            case TO_OPEN -> leads && group.policy() != JoinPolicy.OPEN;
            case TO_APPROVE -> leads && group.policy() != JoinPolicy.APPROVE;
            case TO_CLOSED -> leads && group.policy() != JoinPolicy.CLOSED;
            case TO_ALL -> leads && group.history() != HistoryRule.ALL;
            case TO_SINCE -> leads && group.history() != HistoryRule.SINCE_JOINING;
            case MUTE_ALL -> leads && group.state() == GroupState.NORMAL;
            case UNMUTE_ALL -> leads && group.state() == GroupState.MUTED;
            case LEAVE -> own != null && (!owns || group.state() == GroupState.DISSOLVED);
            case DISSOLVE -> owns && alive;
            case MUTE, UNMUTE, KICK, PROMOTE, DEMOTE, HAND_OVER -> false;
        };
    }

    private boolean isFor(Standing other, boolean muted, Group group) {
        Standing own = group.standing();
        if (own == null || !isAlive(group) || own.rank().compareTo(other.rank()) >= 0) {
            return false;
        }
        boolean owns = own.rank() == Rank.OWNER;
        return switch (this) {
            case MUTE -> !muted;
            case UNMUTE -> muted;
            case KICK -> true;
            case PROMOTE -> owns && other.rank() == Rank.MEMBER;
            case DEMOTE -> owns && other.rank() == Rank.ADMIN;
            case HAND_OVER -> owns;
            case TALK,
                    JOIN,
                    INVITE,
                    RENAME,
                    INTRODUCE,
                    TO_OPEN,
                    TO_APPROVE,
                    TO_CLOSED,
                    TO_ALL,
                    TO_SINCE,
                    MUTE_ALL,
                    UNMUTE_ALL,
                    LEAVE,
                    DISSOLVE ->
                    false;
        };
    }

    private static boolean isAlive(Group group) {
        return group.state() == GroupState.NORMAL || group.state() == GroupState.MUTED;
    }
}
