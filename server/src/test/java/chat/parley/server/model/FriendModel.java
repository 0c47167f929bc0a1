package chat.parley.server.model;

import static chat.parley.server.model.ChatModel.require;

import chat.parley.protocol.Reason;
import chat.parley.protocol.body.NoticeCode;
import chat.parley.protocol.model.ConversationKind;
import chat.parley.protocol.model.notification.NotificationKind;
import chat.parley.protocol.operation.FriendRequest;
import chat.parley.protocol.operation.FriendRequest.MarkFriend;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Who is whose friend, what each keeps of theirs, and who blocks whom.
final class FriendModel {
    /// Conversations of friends.
    private final Set<String> pairs = new TreeSet<>();

    private final Set<String> blocks = new TreeSet<>();
    private final Map<String, Mark> marks = new TreeMap<>();

    /// What somebody keeps of a friend.
    record Mark(@Nullable String remark, boolean starred) {}

    FriendModel() {}

    FriendModel(FriendModel before) {
        pairs.addAll(before.pairs);
        blocks.addAll(before.blocks);
        marks.putAll(before.marks);
    }

    /// What the conversation of two is called.
    static String pair(String one, String other) {
        return one.compareTo(other) < 0 ? one + "+" + other : other + "+" + one;
    }

    /// The other one of a conversation of two.
    static String peer(String pair, String who) {
        List<String> both = List.of(pair.split("\\+"));
        return both.getFirst().equals(who) ? both.getLast() : both.getFirst();
    }

    private static String side(String from, String to) {
        return from + ">" + to;
    }

    boolean areFriends(String one, String other) {
        return pairs.contains(pair(one, other));
    }

    boolean blocks(String blocker, String blocked) {
        return blocks.contains(side(blocker, blocked));
    }

    /// Whether somebody has another for a friend, as far as they can tell.
    boolean sees(String who, String other) {
        return areFriends(who, other) && !blocks(other, who);
    }

    Mark mark(String who, String friend) {
        return marks.getOrDefault(side(who, friend), new Mark(null, false));
    }

    /// Why somebody may not write to another; null where they may. Whoever blocks the other knows.
    @Nullable Reason closed(String who, String other) {
        if (sees(who, other) && sees(other, who)) {
            return null;
        }
        return blocks(who, other) ? Reason.BLOCKING : Reason.NOT_FRIENDS;
    }

    void requireNoBlock(String asker, String other) {
        require(!blocks(asker, other), Reason.BLOCKING);
        require(!blocks(other, asker), Reason.NOT_AVAILABLE);
    }

    void apply(ChatModel chat, String me, FriendRequest<?> request) {
        switch (request) {
            case FriendRequest.DeleteFriend(String other) -> end(chat, me, other);
            case FriendRequest.Block(String other) -> block(chat, me, other);
            case FriendRequest.Unblock(String other) -> blocks.remove(side(me, other));
            case MarkFriend mark -> mark(me, mark);
            case FriendRequest.ListFriends _,
                    FriendRequest.FindPeople _,
                    FriendRequest.ListBlocked _ -> {}
        }
    }

    void befriend(ChatModel chat, String actor, String subject) {
        String pair = pair(actor, subject);
        require(pairs.add(pair), Reason.ALREADY_FRIENDS);
        LogModel log = chat.open(pair, ConversationKind.PAIR);
        List.of(actor, subject).forEach(one -> enter(log, one));
        log.notice(chat.stamp(), NoticeCode.BECAME_FRIENDS, actor, subject);
    }

    private static void enter(LogModel log, String one) {
        if (!log.has(one)) {
            log.join(one, true);
        }
    }

    private void end(ChatModel chat, String me, String other) {
        require(sees(me, other), Reason.NOT_FRIENDS);
        String pair = pair(me, other);
        boolean seen = sees(other, me);
        pairs.remove(pair);
        marks.remove(side(me, other));
        marks.remove(side(other, me));
        chat.log(pair).notice(chat.stamp(), NoticeCode.ENDED_FRIENDSHIP, me, null);
        if (seen) {
            lost(chat, other, me);
        }
    }

    /// Whoever is blocked is told what a former friend is.
    private void block(ChatModel chat, String me, String other) {
        require(!me.equals(other), Reason.TO_ONESELF);
        boolean seen = sees(other, me);
        blocks.add(side(me, other));
        if (seen) {
            lost(chat, other, me);
        }
    }

    private static void lost(ChatModel chat, String who, String friend) {
        chat.inbox.tell(who, NotificationKind.FRIEND_ENDED, friend, null);
    }

    private void mark(String me, MarkFriend request) {
        require(sees(me, request.name()), Reason.NOT_FRIENDS);
        Mark before = mark(me, request.name());
        String remark = request.remark();
        Boolean starred = request.starred();
        marks.put(
                side(me, request.name()),
                new Mark(
                        remark == null ? before.remark() : remark.isEmpty() ? null : remark,
                        starred == null ? before.starred() : starred));
    }
}
