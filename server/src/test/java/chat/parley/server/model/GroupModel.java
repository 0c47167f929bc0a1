package chat.parley.server.model;

import static chat.parley.server.model.ChatModel.require;

import chat.parley.protocol.Reason;
import chat.parley.protocol.body.NoticeCode;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.model.group.HistoryRule;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.model.group.Rank;
import chat.parley.protocol.model.notification.NotificationKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// One group: who belongs to it by which rank, who only reads, and how people come in.
final class GroupModel {
    /// As many can belong to one.
    static final int CAPACITY = 5;

    final String name;
    JoinPolicy policy;
    HistoryRule history;
    GroupState state = GroupState.NORMAL;
    private final Map<String, Rank> members = new LinkedHashMap<>();

    /// Those who only read, if they belong to it: leaving is no way out of it.
    private final Set<String> muted = new TreeSet<>();

    GroupModel(String name, JoinPolicy policy, HistoryRule history) {
        this.name = name;
        this.policy = policy;
        this.history = history;
    }

    GroupModel(GroupModel before) {
        this(before.name, before.policy, before.history);
        state = before.state;
        members.putAll(before.members);
        muted.addAll(before.muted);
    }

    /// What its conversation is called.
    String conversation() {
        return "#" + name;
    }

    Optional<Rank> rank(String who) {
        return Optional.ofNullable(members.get(who));
    }

    boolean is(String who, Rank rank) {
        return members.get(who) == rank;
    }

    /// Its owner and admins.
    List<String> staff() {
        return members.keySet().stream().filter(this::isStaff).sorted().toList();
    }

    /// Its staff has a say about what others write, and about who comes in.
    boolean isStaff(String who) {
        return members.containsKey(who) && !is(who, Rank.MEMBER);
    }

    List<String> members() {
        return members.keySet().stream().sorted().toList();
    }

    boolean isMuted(String who) {
        return muted.contains(who);
    }

    boolean isOpenToAll() {
        require(policy != JoinPolicy.CLOSED, Reason.GROUP_CLOSED);
        return policy == JoinPolicy.OPEN;
    }

    /// Why a member may not write; null where they may.
    @Nullable Reason closed(String who) {
        return switch (state) {
            case DISSOLVED -> Reason.GROUP_DISSOLVED;
            case DISABLED -> Reason.GROUP_DISABLED;
            case MUTED -> isStaff(who) ? muteOf(who) : Reason.GROUP_MUTED;
            case NORMAL -> muteOf(who);
        };
    }

    private @Nullable Reason muteOf(String who) {
        return muted.contains(who) ? Reason.MEMBER_MUTED : null;
    }

    /// Lets pass who would be allowed to in a group that is normal, unless it is over.
    private void requireOpen(boolean allowed) {
        require(allowed, Reason.FORBIDDEN);
        require(state != GroupState.DISSOLVED, Reason.GROUP_DISSOLVED);
    }

    void requireStaff(String who) {
        requireOpen(isStaff(who));
    }

    void requireOwner(String who) {
        requireOpen(is(who, Rank.OWNER));
    }

    void requireRoomFor(String newcomer) {
        require(!members.containsKey(newcomer), Reason.ALREADY_MEMBER);
        requireOpen(true);
        require(members.size() < CAPACITY, Reason.GROUP_FULL);
    }

    void requireInviter(String who) {
        requireOpen(invites(who));
    }

    boolean mayInvite(String who) {
        return state != GroupState.DISSOLVED && invites(who);
    }

    private boolean invites(String who) {
        return policy == JoinPolicy.OPEN ? members.containsKey(who) : isStaff(who);
    }

    /// Somebody acts on another member.
    void requireBelow(String who, String other) {
        require(members.containsKey(who), Reason.FORBIDDEN);
        require(members.containsKey(other), Reason.NOT_A_MEMBER);
    }

    /// Nobody acts on themselves, nor on a rank that is not below their own.
    void requireOver(String who, String other, boolean ownersAlone) {
        requireBelow(who, other);
        require(!who.equals(other), Reason.TO_ONESELF);
        requireOpen(ownersAlone ? is(who, Rank.OWNER) : isStaff(who));
        require(is(who, Rank.OWNER) || is(other, Rank.MEMBER), Reason.FORBIDDEN);
    }

    void found(ChatModel chat, String owner) {
        members.put(owner, Rank.OWNER);
        chat.log(conversation()).join(owner, history == HistoryRule.ALL);
        notice(chat, NoticeCode.GROUP_CREATED, owner, null);
    }

    /// @param by who brought them in or accepted their application; null if nobody did
    void join(ChatModel chat, String newcomer, @Nullable String by) {
        members.put(newcomer, Rank.MEMBER);
        chat.log(conversation()).join(newcomer, history == HistoryRule.ALL);
        notice(chat, NoticeCode.JOINED, by, newcomer);
    }

    void leave(ChatModel chat, String who) {
        require(members.containsKey(who), Reason.NOT_A_MEMBER);
        boolean over = state == GroupState.DISSOLVED;
        require(over || !is(who, Rank.OWNER), Reason.OWNER_MUST_STAY);
        notice(chat, NoticeCode.LEFT, null, who);
        end(chat, who);
    }

    void kick(ChatModel chat, String by, String who) {
        requireOver(by, who, false);
        tell(chat, NoticeCode.KICKED, NotificationKind.GROUP_REMOVED, by, who);
        end(chat, who);
    }

    private void end(ChatModel chat, String who) {
        members.remove(who);
        chat.log(conversation()).leave(who);
    }

    void setRank(ChatModel chat, String by, String who, Rank rank) {
        requireOver(by, who, true);
        if (!is(who, rank)) {
            boolean up = rank == Rank.ADMIN;
            tell(
                    chat,
                    up ? NoticeCode.PROMOTED : NoticeCode.DEMOTED,
                    up ? NotificationKind.PROMOTED : NotificationKind.DEMOTED,
                    by,
                    who);
            members.put(who, rank);
        }
    }

    void handOver(ChatModel chat, String by, String to) {
        requireBelow(by, to);
        requireOwner(by);
        if (!by.equals(to)) {
            muted.remove(to);
            tell(chat, NoticeCode.HANDED_OVER, NotificationKind.HANDED_OVER, by, to);
            members.put(by, Rank.ADMIN);
            members.put(to, Rank.OWNER);
        }
    }

    void mute(ChatModel chat, String by, String who, boolean mute) {
        requireOver(by, who, false);
        if (mute ? muted.add(who) : muted.remove(who)) {
            tell(
                    chat,
                    mute ? NoticeCode.MEMBER_MUTED : NoticeCode.MEMBER_UNMUTED,
                    mute ? NotificationKind.MUTED : NotificationKind.UNMUTED,
                    by,
                    who);
        }
    }

    void setPolicy(ChatModel chat, String by, JoinPolicy changed) {
        requireStaff(by);
        if (policy != changed) {
            policy = changed;
            notice(chat, NoticeCode.POLICY_SET, by, null);
        }
    }

    void setHistory(ChatModel chat, String by, @Nullable HistoryRule changed) {
        requireStaff(by);
        if (changed != null && history != changed) {
            history = changed;
            notice(chat, NoticeCode.HISTORY_SET, by, null);
        }
    }

    void setState(ChatModel chat, String by, GroupState changed) {
        requireOpen(changed == GroupState.DISSOLVED ? is(by, Rank.OWNER) : isStaff(by));
        if (state != changed) {
            state = changed;
            notice(chat, NoticeCode.STATE_SET, by, null);
            if (changed == GroupState.DISSOLVED) {
                chat.applications.voidOfGroup(chat, name);
                members.keySet().stream()
                        .filter(one -> !one.equals(by))
                        .forEach(one -> chat.inbox.tell(one, NotificationKind.DISSOLVED, by, name));
            }
        }
    }

    private void tell(
            ChatModel chat, NoticeCode code, NotificationKind kind, String by, String who) {
        notice(chat, code, by, who);
        chat.inbox.tell(who, kind, by, name);
    }

    private void notice(
            ChatModel chat, NoticeCode code, @Nullable String by, @Nullable String who) {
        chat.log(conversation()).notice(chat.stamp(), code, by, who);
    }
}
