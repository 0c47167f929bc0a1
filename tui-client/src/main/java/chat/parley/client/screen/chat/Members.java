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
/// @param people a page of them, once it came
record Members(@Nullable Id conversation, List<Profile> people) {
    static final Members UNKNOWN = new Members(null, List.of());

    Members {
        people = List.copyOf(people);
    }

    /// What to ask for where these are not the members of a group.
    Optional<ListMembers> missing(ConversationState open) {
        return open.known().group() == null || open.id().equals(conversation)
                ? Optional.empty()
                : Optional.of(new ListMembers(open.known().group().name(), null, Limits.PAGE_SIZE));
    }

    static Members asked(Id conversation) {
        return new Members(conversation, List.of());
    }

    Members answered(Request<?> request, Record answer) {
        return request instanceof ListMembers && answer instanceof MembersPage page
                ? new Members(conversation, page.members().stream().map(Member::profile).toList())
                : this;
    }
}
