package chat.parley.client.reduce;

import chat.parley.client.state.ApplicationsState;
import chat.parley.client.state.ClientState;
import chat.parley.client.state.ConversationState;
import chat.parley.protocol.Id;
import chat.parley.protocol.model.Application;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.group.GroupSummary;
import chat.parley.protocol.model.group.Rank;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which applications concern oneself: one's own, those to oneself, and those to groups in which
/// one decides.
///
/// @param groups in which one decides
record Deciding(@Nullable Id self, Set<Id> groups) {

    static Deciding in(ClientState state) {
        return in(
                state.account().id(),
                state.conversations().values().stream()
                        .filter(one -> !one.isGone())
                        .map(ConversationState::known)
                        .toList());
    }

    /// @param conversations all of one's own
    static Deciding in(@Nullable Id self, Collection<Conversation> conversations) {
        return new Deciding(
                self,
                conversations.stream()
                        .flatMap(Deciding::decided)
                        .map(GroupSummary::id)
                        .collect(Collectors.toSet()));
    }

    private static Stream<GroupSummary> decided(Conversation conversation) {
        return Optional.ofNullable(conversation.group()).stream()
                .filter(group -> group.rank() != Rank.MEMBER);
    }

    boolean concerns(Application one) {
        return one.addressee() == null
                ? one.applicant().id().equals(self) || isToGroup(one)
                : one.applicant().id().equals(self) || one.addressee().id().equals(self);
    }

    private boolean isToGroup(Application one) {
        return one.group() != null && groups.contains(one.group().id());
    }

    /// Those that concern oneself.
    ApplicationsState of(ApplicationsState known) {
        return known.keeping(this::concerns);
    }
}
