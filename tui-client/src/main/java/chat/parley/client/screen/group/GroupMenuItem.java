package chat.parley.client.screen.group;

import chat.parley.client.words.GroupText;
import chat.parley.protocol.model.Group;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.model.group.HistoryRule;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.model.group.Rank;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What can be done in a group or with one of its members, and by whom: the table that menus are
/// made from. The server decides; here nobody is offered what it would refuse.
public enum GroupMenuItem {
    TALK(Way.AT_ONCE, GroupText.TALK, GroupSituation::belongs),
    JOIN(Way.WRITTEN, GroupText.JOIN, GroupText.JOIN_PROMPT, in -> !in.belongs() && in.isAlive()),
    INVITE(Way.WRITTEN, GroupText.INVITE, GroupText.INVITE_PROMPT, GroupSituation::mayInvite),
    ANNOUNCE(GroupText.ANNOUNCE, GroupText.ANNOUNCE_PROMPT, in -> in.profile().announcement()),
    MUTE_ALL(
            Way.WRITTEN,
            GroupText.MUTE_ALL,
            GroupText.MUTE_PROMPT,
            in -> in.mayChange() && in.isIn(GroupState.NORMAL)),
    UNMUTE_ALL(
            Way.AT_ONCE, GroupText.UNMUTE_ALL, in -> in.mayChange() && in.isIn(GroupState.MUTED)),
    RENAME(GroupText.RENAME, GroupText.RENAME_PROMPT, Group::name),
    INTRODUCE(GroupText.INTRODUCE, GroupText.INTRODUCE_PROMPT, in -> in.profile().introduction()),
    ASK(GroupText.ASK, GroupText.ASK_PROMPT, in -> in.profile().question()),
    SHOW_AS(GroupText.SHOW_AS, GroupText.SHOW_AS_PROMPT, in -> in.profile().avatar()),
    TO_OPEN(Way.AT_ONCE, GroupText.TO_OPEN, in -> in.mayChangeTo(JoinPolicy.OPEN)),
    TO_APPROVE(Way.AT_ONCE, GroupText.TO_APPROVE, in -> in.mayChangeTo(JoinPolicy.APPROVE)),
    TO_CLOSED(Way.AT_ONCE, GroupText.TO_CLOSED, in -> in.mayChangeTo(JoinPolicy.CLOSED)),
    TO_ALL(Way.AT_ONCE, GroupText.TO_ALL, in -> in.mayChangeTo(HistoryRule.ALL)),
    TO_SINCE(Way.AT_ONCE, GroupText.TO_SINCE, in -> in.mayChangeTo(HistoryRule.SINCE_JOINING)),
    DISABLE(
            Way.WRITTEN,
            GroupText.DISABLE,
            GroupText.DISABLE_PROMPT,
            in -> in.mayManage() && in.isAlive()),
    ENABLE(Way.AT_ONCE, GroupText.ENABLE, in -> in.mayManage() && in.isIn(GroupState.DISABLED)),
    REMARK(Way.WRITTEN, GroupText.REMARK, GroupText.REMARK_PROMPT, GroupSituation::belongs),
    LEAVE(
            Way.CONFIRMED,
            GroupText.LEAVE,
            GroupText.LEAVE_ASK,
            in -> in.belongs() && (!in.owns() || in.isIn(GroupState.DISSOLVED))),
    DISSOLVE(
            Way.CONFIRMED,
            GroupText.DISSOLVE,
            GroupText.DISSOLVE_ASK,
            in -> in.mayManage() || (in.owns() && in.isAlive())),

    CARD(Way.AT_ONCE, GroupText.CARD, _ -> true),
    MUTE(Way.WRITTEN, GroupText.MUTE, GroupText.MUTE_PROMPT, in -> in.mayJudge() && !in.muted()),
    UNMUTE(Way.AT_ONCE, GroupText.UNMUTE, in -> in.mayJudge() && in.muted()),
    KICK(
            Way.WRITTEN,
            GroupText.KICK,
            GroupText.KICK_PROMPT,
            in -> in.mayJudge() && !in.isWith(Rank.OWNER)),
    PROMOTE(Way.AT_ONCE, GroupText.PROMOTE, in -> in.mayAppoint() && in.isWith(Rank.MEMBER)),
    DEMOTE(Way.AT_ONCE, GroupText.DEMOTE, in -> in.mayAppoint() && in.isWith(Rank.ADMIN)),
    HAND_OVER(
            Way.CONFIRMED,
            GroupText.HAND_OVER,
            GroupText.HAND_OVER_ASK,
            in -> in.mayAppoint() && !in.isWith(Rank.OWNER));

    private static final Set<GroupMenuItem> WITH_GROUP = EnumSet.range(TALK, DISSOLVE);
    private static final Set<GroupMenuItem> WITH_MEMBER = EnumSet.range(CARD, HAND_OVER);

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
    private final Predicate<GroupSituation> when;
    private final Function<Group, @Nullable String> before;

    GroupMenuItem(Way way, GroupText label, Predicate<GroupSituation> when) {
        this(way, label, label, when);
    }

    GroupMenuItem(Way way, GroupText label, GroupText prompt, Predicate<GroupSituation> when) {
        this(way, label, prompt, when, _ -> null);
    }

    /// Writes anew what the group says of itself.
    GroupMenuItem(GroupText label, GroupText prompt, Function<Group, @Nullable String> before) {
        this(Way.WRITTEN, label, prompt, GroupSituation::mayChange, before);
    }

    GroupMenuItem(
            Way way,
            GroupText label,
            GroupText prompt,
            Predicate<GroupSituation> when,
            Function<Group, @Nullable String> before) {
        this.way = way;
        this.label = label;
        this.prompt = prompt;
        this.when = when;
        this.before = before;
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

    /// What is there already of what is written for it.
    String before(Group group) {
        String text = before.apply(group);
        return text == null ? "" : text;
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

    /// What can be done as one stands to a group, or to one of its members.
    static List<GroupMenuItem> of(GroupSituation situation) {
        Set<GroupMenuItem> all = situation.other() == null ? WITH_GROUP : WITH_MEMBER;
        return all.stream().filter(act -> act.when.test(situation)).toList();
    }
}
