package chat.parley.protocol.operation;

import chat.parley.protocol.Field;
import chat.parley.protocol.Id;
import chat.parley.protocol.constraint.Name;
import chat.parley.protocol.constraint.NameFragment;
import chat.parley.protocol.constraint.PageLimit;
import chat.parley.protocol.model.Friend;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.Operation.Effect;
import chat.parley.protocol.operation.Operation.Rate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Friendships: made by an accepted application, ended by either side.
public sealed interface FriendRequest<A extends Record> extends Request<A> {

    /// Ordered by the account's id.
    ///
    /// @param after the last account of the previous page
    /// @param name only those whose name or nickname contains this, in any letter case
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
    @Field(3)
    @Operation(
            name = "friend.find",
            summary = "Find people by a part of their name",
            effect = Effect.READ,
            rate = Rate.READ)
    record FindPeople(
            @Field(1) @Name String name,
            @Field(2) @Nullable Id after,
            @Field(3) @PageLimit int limit)
            implements FriendRequest<PeoplePage> {}

    record PeoplePage(@Field(1) List<Profile> people, @Field(2) boolean more) {
        public PeoplePage {
            people = List.copyOf(people);
        }
    }
}
