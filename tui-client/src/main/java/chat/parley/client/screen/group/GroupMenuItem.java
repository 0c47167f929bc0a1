package chat.parley.client.screen.group;

import chat.parley.client.words.GroupText;
import chat.parley.protocol.model.Group;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.model.group.HistoryRule;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.model.group.Rank;
import chat.parley.protocol.model.group.Standing;
import java.util.Arrays;
import java.util.List;

/// What can be done in a group or with one of its members, and by whom: the table that menus are
/// made from. The server decides; here nobody is offered what it would refuse.
public enum GroupMenuItem {
    TALK(Way.AT_ONCE, GroupText.TALK),
    JOIN(Way.WRITTEN, GroupText.JOIN, GroupText.JOIN_PROMPT),
    INVITE(Way.WRITTEN, GroupText.INVITE, GroupText.INVITE_PROMPT),
    ANNOUNCE(Way.WRITTEN, GroupText.ANNOUNCE, GroupText.ANNOUNCE_PROMPT),
    MUTE_ALL(Way.WRITTEN, GroupText.MUTE_ALL, GroupText.MUTE_PROMPT),
    UNMUTE_ALL(Way.AT_ONCE, GroupText.UNMUTE_ALL),
    RENAME(Way.WRITTEN, GroupText.RENAME, GroupText.RENAME_PROMPT),
    INTRODUCE(Way.WRITTEN, GroupText.INTRODUCE, GroupText.INTRODUCE_PROMPT),
    ASK(Way.WRITTEN, GroupText.ASK, GroupText.ASK_PROMPT),
    SHOW_AS(Way.WRITTEN, GroupText.SHOW_AS, GroupText.SHOW_AS_PROMPT),
    TO_OPEN(Way.AT_ONCE, GroupText.TO_OPEN),
    TO_APPROVE(Way.AT_ONCE, GroupText.TO_APPROVE),
    TO_CLOSED(Way.AT_ONCE, GroupText.TO_CLOSED),
    TO_ALL(Way.AT_ONCE, GroupText.TO_ALL),
    TO_SINCE(Way.AT_ONCE, GroupText.TO_SINCE),
    DISABLE(Way.WRITTEN, GroupText.DISABLE, GroupText.DISABLE_PROMPT),
    ENABLE(Way.AT_ONCE, GroupText.ENABLE),
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

    GroupMenuItem(Way way, GroupText label) {
        this(way, label, label);
    }

    GroupMenuItem(Way way, GroupText label, GroupText prompt) {
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

    /// Whether what is written for it may have several lines: a name has one, and of a reason the
    /// server makes one.
    boolean keepsLines() {
        return this == JOIN || this == INVITE || this == INTRODUCE || this == ANNOUNCE;
    }

    /// Whether what is written for it may begin with how long it lasts.
    boolean takesTime() {
        return this == MUTE || this == MUTE_ALL || this == DISABLE;
    }

    /// What can be done in a group as one stands in it.
    ///
    /// @param manages whether one holds the right to manage all groups
    static List<GroupMenuItem> in(Group group, boolean manages) {
        return Arrays.stream(values()).filter(act -> act.isFor(group, manages)).toList();
    }

    /// What can be done with another member.
    ///
    /// @param muted whether they are muted now
    /// @param manages whether one holds the right to manage all groups
    static List<GroupMenuItem> with(Standing other, boolean muted, Group group, boolean manages) {
        return Arrays.stream(values())
                .filter(act -> act.isFor(other, muted, group, manages))
                .toList();
    }

    private boolean isFor(Group group, boolean manages) {
        Standing own = group.standing();
        boolean alive = isAlive(group);
        boolean right = manages && group.state() != GroupState.DISSOLVED;
        boolean leads = alive && own != null && own.rank() != Rank.MEMBER;
        boolean rules = leads || right;
        boolean owns = own != null && own.rank() == Rank.OWNER;
        return switch (this) {
            case TALK -> own != null;
            case JOIN -> own == null && alive;
            case INVITE -> leads || (alive && own != null && group.policy() == JoinPolicy.OPEN);
            case RENAME, INTRODUCE, ANNOUNCE, ASK, SHOW_AS -> rules;
            case TO_OPEN -> rules && group.policy() != JoinPolicy.OPEN;
            case TO_APPROVE -> rules && group.policy() != JoinPolicy.APPROVE;
            case TO_CLOSED -> rules && group.policy() != JoinPolicy.CLOSED;
            case TO_ALL -> rules && group.history() != HistoryRule.ALL;
            case TO_SINCE -> rules && group.history() != HistoryRule.SINCE_JOINING;
            case MUTE_ALL -> rules && group.state() == GroupState.NORMAL;
            case UNMUTE_ALL -> rules && group.state() == GroupState.MUTED;
            case DISABLE -> right && alive;
            case ENABLE -> right && group.state() == GroupState.DISABLED;
            case LEAVE -> own != null && (!owns || group.state() == GroupState.DISSOLVED);
            case DISSOLVE -> right || (owns && alive);
            case MUTE, UNMUTE, KICK, PROMOTE, DEMOTE, HAND_OVER -> false;
        };
    }

    private boolean isFor(Standing other, boolean muted, Group group, boolean manages) {
        Standing own = group.standing();
        boolean right = manages && group.state() != GroupState.DISSOLVED;
        boolean outranks = isAlive(group) && own != null && own.rank().compareTo(other.rank()) < 0;
        boolean owns = outranks && own != null && own.rank() == Rank.OWNER;
        return switch (this) {
            case MUTE -> (outranks || right) && !muted;
            case UNMUTE -> (outranks || right) && muted;
            case KICK -> (outranks || right) && other.rank() != Rank.OWNER;
            case PROMOTE -> (owns || right) && other.rank() == Rank.MEMBER;
            case DEMOTE -> (owns || right) && other.rank() == Rank.ADMIN;
            case HAND_OVER -> (owns || right) && other.rank() != Rank.OWNER;
            case TALK,
                    JOIN,
                    INVITE,
                    RENAME,
                    INTRODUCE,
                    ANNOUNCE,
                    ASK,
                    SHOW_AS,
                    TO_OPEN,
                    TO_APPROVE,
                    TO_CLOSED,
                    TO_ALL,
                    TO_SINCE,
                    MUTE_ALL,
                    UNMUTE_ALL,
                    DISABLE,
                    ENABLE,
                    LEAVE,
                    DISSOLVE ->
                    false;
        };
    }

    private static boolean isAlive(Group group) {
        return group.state() == GroupState.NORMAL || group.state() == GroupState.MUTED;
    }
}
