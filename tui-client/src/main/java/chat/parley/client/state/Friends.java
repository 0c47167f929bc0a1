package chat.parley.client.state;

import chat.parley.protocol.Id;
import chat.parley.protocol.operation.FriendRequest.Friend;
import chat.parley.protocol.operation.Profile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One's friends, in the order of the server's list.
public record Friends(List<Friend> all) {
    public static final Friends NONE = new Friends(List.of());

    public Friends {
        all = List.copyOf(all);
    }

    public Optional<Friend> find(Id account) {
        return all.stream().filter(one -> one.profile().id().equals(account)).findFirst();
    }

    Friends with(Friend added) {
        Stream<Friend> others = without(added.profile().id()).all.stream();
        return new Friends(Stream.concat(others, Stream.of(added)).toList());
    }

    Friends without(Id account) {
        return new Friends(
                all.stream().filter(one -> !one.profile().id().equals(account)).toList());
    }

    /// With what others see of an account changed, if it is a friend's.
    Friends with(Profile changed) {
        return new Friends(
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
