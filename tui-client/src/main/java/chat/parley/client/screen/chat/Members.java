package chat.parley.client.screen.chat;

import chat.parley.client.state.ConversationState;
import chat.parley.protocol.Id;
import chat.parley.protocol.Limits;
import chat.parley.protocol.model.Member;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.GroupRequest.ListMembers;
import chat.parley.protocol.operation.GroupRequest.MembersPage;
import chat.parley.protocol.operation.Request;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whom one can name in the open group: asked for when the first `@` is written there.
///
/// @param conversation the group's; null when none was asked about
/// @param awaited what was asked about it, until the answer comes
/// @param people a page of them, once it came
record Members(@Nullable Id conversation, List<Request<?>> awaited, List<Profile> people) {
    static final Members UNKNOWN = new Members(null, List.of(), List.of());

    Members {
        awaited = List.copyOf(awaited);
        people = List.copyOf(people);
    }

    /// Those of a group that is open, once they have come: to be asked for where these are others.
    Optional<Members> missing(ConversationState open) {
        return open.known().group() == null || open.id().equals(conversation)
                ? Optional.empty()
                : Optional.of(asked(open.id(), open.known().group().name()));
    }

    private static Members asked(Id conversation, String group) {
        return new Members(
                conversation, List.of(new ListMembers(group, null, Limits.PAGE_SIZE)), List.of());
    }

    Members with(MembersPage page) {
        List<Profile> named = page.members().stream().map(Member::profile).toList();
        return new Members(conversation, List.of(), named);
    }
}
