package chat.parley.server.group;

import chat.parley.protocol.Id;
import chat.parley.protocol.operation.GroupRequest.Group;
import chat.parley.protocol.operation.GroupRequest.GroupsPage;
import chat.parley.protocol.operation.Profile;
import chat.parley.server.log.Authors;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Puts names to the ids in groups.
final class GroupViews {
    private final Authors authors;
    private final InstantSource clock;

    GroupViews(Authors authors, InstantSource clock) {
        this.authors = authors;
        this.clock = clock;
    }

    Group of(Seen seen) {
        return of(List.of(seen)).getFirst();
    }

    /// A page of at most `limit` of them.
    GroupsPage page(List<Seen> found, int limit) {
        boolean more = found.size() > limit;
        return new GroupsPage(of(more ? found.subList(0, limit) : found), more);
    }

    private List<Group> of(List<Seen> found) {
        Set<Id> owners =
                found.stream().map(seen -> seen.group().owner()).collect(Collectors.toSet());
        Map<Id, Profile> profiles = authors.profiles(owners);
        return found.stream().map(seen -> view(seen, profiles)).toList();
    }

    private Group view(Seen seen, Map<Id, Profile> profiles) {
        StoredGroup group = seen.group();
        Profile owner = profiles.get(group.owner());
        if (owner == null) {
            throw new IllegalStateException("nobody is known as " + group.owner());
        }
        return new Group(
                group.id(),
                group.name(),
                group.introduction(),
                owner,
                group.state(),
                group.condition().until(),
                group.policy(),
                group.history(),
                group.members(),
                group.capacity(),
                group.createdAt(),
                group.updatedAt(),
                seen.own().isPresent() ? group.conversation() : null,
                seen.own().map(own -> own.standing(clock.instant())).orElse(null));
    }
}
