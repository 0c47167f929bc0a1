package chat.parley.client.state;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.Friend;
import chat.parley.protocol.model.Profile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One's friends, in the order of the server's list.
public record FriendsState(List<Friend> all) {
    public static final FriendsState NONE = new FriendsState(List.of());

    public FriendsState {
        all = List.copyOf(all);
    }

    public Optional<Friend> find(Id account) {
        return all.stream().filter(one -> one.profile().id().equals(account)).findFirst();
    }

    public FriendsState with(Friend added) {
        Stream<Friend> others = without(added.profile().id()).all.stream();
        return new FriendsState(Stream.concat(others, Stream.of(added)).toList());
    }

    public FriendsState without(Id account) {
        return new FriendsState(
                all.stream().filter(one -> !one.profile().id().equals(account)).toList());
    }

    /// With what others see of an account changed, if it is a friend's.
    public FriendsState with(Profile changed) {
        return new FriendsState(
                all.stream()
                        .map(
                                one ->
                                        one.profile().id().equals(changed.id())
                                                ? new Friend(
                                                        changed, one.conversation(), one.since())
                                                : one)
                        .toList());
    }
}
