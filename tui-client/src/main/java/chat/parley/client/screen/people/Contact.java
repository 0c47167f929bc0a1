package chat.parley.client.screen.people;

import chat.parley.client.look.Initials;
import chat.parley.client.look.NameText;
import chat.parley.client.state.FriendsState;
import chat.parley.protocol.model.Friend;
import chat.parley.protocol.model.Profile;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Somebody in one's list of contacts: a friend, or somebody whom one blocks.
///
/// @param profile as everybody sees it
/// @param called the same as one calls them
record Contact(Profile profile, Profile called, boolean starred, boolean friend, boolean blocked) {
    private static final Comparator<Contact> ORDER =
            Comparator.comparing((Contact one) -> !one.starred)
                    .thenComparing(one -> !one.friend)
                    .thenComparing(one -> NameText.shown(one.called), Initials.ORDER);

    /// Starred friends first, then the others, by their initials, then those who are only blocked;
    /// of whom a part of a name, a nickname or a remark is given.
    static List<Contact> matching(FriendsState friends, String part) {
        Stream<Contact> known = friends.all().stream().map(one -> of(one, friends));
        Stream<Contact> blocked =
                friends.blocked().stream()
                        .filter(one -> friends.find(one.id()).isEmpty())
                        .map(one -> new Contact(one, one, false, false, true));
        return Stream.concat(known, blocked)
                .filter(one -> one.matches(part))
                .sorted(ORDER)
                .toList();
    }

    private static Contact of(Friend friend, FriendsState friends) {
        Profile profile = friend.profile();
        return new Contact(
                profile,
                friends.called(profile),
                friend.starred(),
                true,
                friends.blocks(profile.id()));
    }

    private boolean matches(String part) {
        return NameText.match(called, part) || NameText.match(profile, part);
    }

    /// What the contacts of one part of the list have in common.
    String heading() {
        if (starred) {
            return "*";
        }
        String initial = Character.toString(Initials.of(NameText.shown(called)));
        return friend ? initial.toUpperCase(Locale.ROOT) : "-";
    }
}
