package chat.parley.server.group;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.Group;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.GroupRequest.GroupsPage;
import chat.parley.server.group.model.StoredGroup;
import chat.parley.server.group.model.ViewedGroup;
import chat.parley.server.log.Profiles;
import chat.parley.server.storage.Page;
import chat.parley.server.storage.Sql;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Puts names to the ids in groups.
final class GroupViews {
    private final Profiles authors;
    private final InstantSource clock;

    GroupViews(Profiles authors, InstantSource clock) {
        this.authors = authors;
        this.clock = clock;
    }

    /// One, as the caller's statements see it.
    Group of(Sql sql, ViewedGroup viewed) {
        StoredGroup group = viewed.group();
        return view(viewed, authors.profiles(sql, List.of(group.owner())));
    }

    /// A page of at most `limit` of them.
    GroupsPage page(List<ViewedGroup> found, int limit) {
        Page<ViewedGroup> page = Page.of(found, limit);
        return new GroupsPage(of(page.rows()), page.more());
    }

    private List<Group> of(List<ViewedGroup> found) {
        Set<Id> owners =
                found.stream().map(viewed -> viewed.group().owner()).collect(Collectors.toSet());
        Map<Id, Profile> profiles = authors.profiles(owners);
        return found.stream().map(viewed -> view(viewed, profiles)).toList();
    }

    private Group view(ViewedGroup viewed, Map<Id, Profile> profiles) {
        StoredGroup group = viewed.group();
        Profile owner = profiles.get(group.owner());
        if (owner == null) {
            throw new IllegalStateException("nobody is known as " + group.owner());
        }
        return new Group(
                group.id(),
                group.name(),
                viewed.own().isPresent() ? group.profile() : group.profile().fromOutside(),
                owner,
                group.state(),
                group.status().until(),
                group.policy(),
                group.history(),
                group.members(),
                group.capacity(),
                group.createdAt(),
                group.updatedAt(),
                viewed.own().isPresent() ? group.conversation() : null,
                viewed.own().map(own -> own.standing(clock.instant())).orElse(null));
    }
}
