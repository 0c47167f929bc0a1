package chat.parley.client.state;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.Friend;
import chat.parley.protocol.model.Profile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One's friends, in the order of the server's list, and those whom one blocks, friends or not.
public record FriendsState(List<Friend> all, List<Profile> blocked) {
    public static final FriendsState NONE = new FriendsState(List.of(), List.of());

    public FriendsState {
        all = List.copyOf(all);
        blocked = List.copyOf(blocked);
    }

    public Optional<Friend> find(Id account) {
        return all.stream().filter(one -> one.profile().id().equals(account)).findFirst();
    }

    /// Whether one blocks somebody.
    public boolean blocks(Id account) {
        return blocked.stream().anyMatch(one -> one.id().equals(account));
    }

    /// What one calls a friend oneself; empty where one gave them no name.
    public Optional<String> remark(Id account) {
        return find(account).map(Friend::remark);
    }

    /// Somebody as one calls them: a friend whom one gave a name has it for a nickname.
    public Profile called(Profile person) {
        return find(person.id())
                .filter(friend -> friend.remark() != null)
                .map(friend -> person.withNickname(friend.remark()))
                .orElse(person);
    }

    /// A conversation, with what one calls its other person.
    public Conversation called(Conversation known) {
        Profile peer = known.peer();
        return peer == null ? known : known.withPeer(called(peer));
    }

    public FriendsState with(Friend added) {
        Stream<Friend> others = without(added.profile().id()).all.stream();
        return new FriendsState(Stream.concat(others, Stream.of(added)).toList(), blocked);
    }

    public FriendsState without(Id account) {
        return new FriendsState(
                all.stream().filter(one -> !one.profile().id().equals(account)).toList(), blocked);
    }

    /// With somebody blocked, or no longer.
    public FriendsState with(Profile person, boolean isBlocked) {
        Stream<Profile> others = blocked.stream().filter(one -> !one.id().equals(person.id()));
        return new FriendsState(
                all, Stream.concat(others, isBlocked ? Stream.of(person) : Stream.of()).toList());
    }

    /// With what others see of an account changed, if it is a friend's.
    public FriendsState with(Profile changed) {
        return new FriendsState(
                all.stream()
                        .map(
                                one ->
                                        one.profile().id().equals(changed.id())
                                                ? one.with(changed)
                                                : one)
                        .toList(),
                blocked.stream()
                        .map(one -> one.id().equals(changed.id()) ? changed : one)
                        .toList());
    }
}
