package chat.parley.client.command;

import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.Id;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.Friend;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.FriendRequest.FriendsPage;
import chat.parley.protocol.operation.FriendRequest.ListFriends;
import java.util.HashMap;
import java.util.Map;

/// What one calls one's friends, for lists that people read.
///
/// @param names by friend
public record Remarks(Map<Id, String> names) {
    public Remarks {
        names = Map.copyOf(names);
    }

    /// All of them.
    public static Remarks of(BlockingLink link) {
        Map<Id, String> names = new HashMap<>();
        new Pages<>(FriendsPage::friends, FriendsPage::more, Remarks::key)
                .each(
                        (after, size) -> link.ask(new ListFriends(after, null, size)),
                        friend -> {
                            if (friend.remark() != null) {
                                names.put(friend.profile().id(), friend.remark());
                            }
                        });
        return new Remarks(names);
    }

    private static Id key(Friend friend) {
        return friend.profile().id();
    }

    /// A conversation under what one calls its other person.
    public Conversation called(Conversation one) {
        Profile peer = one.peer();
        String remark = peer == null ? null : names.get(peer.id());
        return peer == null || remark == null ? one : one.withPeer(peer.withNickname(remark));
    }
}
