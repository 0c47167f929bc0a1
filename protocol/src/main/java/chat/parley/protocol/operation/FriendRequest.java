package chat.parley.protocol.operation;

import static chat.parley.protocol.Limits.*;

import chat.parley.protocol.Field;
import chat.parley.protocol.Id;
import chat.parley.protocol.constraint.Length;
import chat.parley.protocol.constraint.Name;
import chat.parley.protocol.constraint.NameFragment;
import chat.parley.protocol.constraint.PageLimit;
import chat.parley.protocol.model.Friend;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.Operation.Effect;
import chat.parley.protocol.operation.Operation.Rate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Friendships: made by an accepted application, ended by either side. And those whom one wants to
/// hear nothing of.
public sealed interface FriendRequest<A extends Record> extends Request<A> {

    /// Ordered by the account's id.
    ///
    /// @param after the last account of the previous page
    /// @param name only those whose name or nickname contains this, or one's own name for them, in
    ///     any letter case
    @Field(1)
    @Operation(
            name = "friend.list",
            summary = "List one's friends, page by page",
            effect = Effect.READ,
            rate = Rate.READ)
    record ListFriends(
            @Field(1) @Nullable Id after,
            @Field(2) @Nullable @NameFragment String name,
            @Field(3) @PageLimit int limit)
            implements FriendRequest<FriendsPage> {}

    /// Both lose the other; their conversation stays, to be read only, and reopens when they
    /// befriend again.
    @Field(2)
    @Operation(
            name = "friend.delete",
            summary = "End a friendship, for both",
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record DeleteFriend(@Field(1) @Name String name) implements FriendRequest<Done> {}

    /// A page of friends.
    ///
    /// @param more whether another page follows
    record FriendsPage(@Field(1) List<Friend> friends, @Field(2) boolean more) {
        public FriendsPage {
            friends = List.copyOf(friends);
        }
    }

    /// Accounts are found by a part of their name, in any letter case; `%` and `_` mean themselves.
    /// Those whose owners allow it are found by three digits or more of their phone, too, and by
    /// their whole e-mail.
    @Field(3)
    @Operation(
            name = "friend.find",
            summary = "Find people by a part of their name or phone",
            effect = Effect.READ,
            rate = Rate.READ)
    record FindPeople(
            @Field(1) @Length(min = 1, max = EMAIL_CODE_POINTS) String name,
            @Field(2) @Nullable Id after,
            @Field(3) @PageLimit int limit)
            implements FriendRequest<PeoplePage> {}

    record PeoplePage(@Field(1) List<Profile> people, @Field(2) boolean more) {
        public PeoplePage {
            people = List.copyOf(people);
        }
    }

    /// What one keeps of a friend, for oneself alone. Null leaves a part as it is.
    ///
    /// @param remark one's own name for the friend; empty for none any more
    /// @param starred whether the friend stands first among one's contacts
    @Field(4)
    @Operation(
            name = "friend.mark",
            summary = "Give a friend a name of one's own, or a star, for oneself alone",
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record MarkFriend(
            @Field(1) @Name String name,
            @Field(2) @Nullable @Length(max = REMARK_CODE_POINTS) String remark,
            @Field(3) @Nullable Boolean starred)
            implements FriendRequest<Friend> {}

    /// Keeps somebody away, a friend or not, who is not told: what they send and ask for is refused
    /// as it would be if they were no friend, and they see neither one's presence nor how far one
    /// has read. A friendship stays, and with it their conversation, which is read only meanwhile.
    @Field(5)
    @Operation(
            name = "friend.block",
            summary = "Block somebody, who is not told",
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record Block(@Field(1) @Name String name) implements FriendRequest<Done> {}

    @Field(6)
    @Operation(
            name = "friend.unblock",
            summary = "Block somebody no longer",
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record Unblock(@Field(1) @Name String name) implements FriendRequest<Done> {}

    /// Ordered by the account's id.
    ///
    /// @param after the last account of the previous page
    @Field(7)
    @Operation(
            name = "friend.blocked",
            summary = "List those whom one blocks, page by page",
            effect = Effect.READ,
            rate = Rate.READ)
    record ListBlocked(@Field(1) @Nullable Id after, @Field(2) @PageLimit int limit)
            implements FriendRequest<PeoplePage> {}
}
