package chat.parley.server.conversation;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.operation.ConversationRequest.Conversation;
import chat.parley.protocol.operation.Profile;
import chat.parley.server.log.Authors;
import chat.parley.server.log.Line;
import chat.parley.server.log.Overview;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Puts names to the ids in conversations.
final class ConversationViews {
    private final Authors authors;

    ConversationViews(Authors authors) {
        this.authors = authors;
    }

    Conversation of(Overview overview) {
        return of(List.of(overview)).getFirst();
    }

    List<Conversation> of(List<Overview> overviews) {
        Map<Id, Profile> names = authors.profiles(people(overviews));
        return overviews.stream().map(overview -> view(overview, names)).toList();
    }

    private static Set<Id> people(List<Overview> overviews) {
        Set<Id> people = new LinkedHashSet<>();
        for (Overview overview : overviews) {
            people.add(overview.peer());
            overview.last().map(Line::sender).ifPresent(people::add);
        }
        return people;
    }

    private static Conversation view(Overview overview, Map<Id, Profile> names) {
        Profile peer = names.get(overview.peer());
        if (peer == null) {
            throw new IllegalStateException("nobody is known as " + overview.peer());
        }
        return new Conversation(
                overview.id(),
                overview.kind(),
                peer,
                overview.writable() ? null : Reason.NOT_FRIENDS,
                overview.head(),
                overview.lastActivity(),
                overview.version(),
                overview.read(),
                overview.unread(),
                overview.peerHeld(),
                overview.peerRead(),
                overview.last().map(line -> line.entry(names)).orElse(null),
                null,
                new chat.parley.protocol.operation.ConversationRequest.View(false, false, false),
                false);
    }
}
