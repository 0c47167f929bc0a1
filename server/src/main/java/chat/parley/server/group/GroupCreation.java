package chat.parley.server.group;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.Group;
import chat.parley.protocol.operation.GroupRequest.CreateGroup;
import chat.parley.server.access.AccessControl;
import chat.parley.server.access.CallerWriter;
import chat.parley.server.account.Directory;
import chat.parley.server.group.model.GroupName;
import chat.parley.server.group.model.StoredGroup;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Transaction;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// Creates groups with all whom their owners want in them. Bringing many in is cut up into units,
/// so that other writing happens in between; whatever can refuse the whole is looked at in the
/// first.
final class GroupCreation {
    /// Some 25 statements each.
    private static final int BROUGHT_IN_AT_ONCE = 20;

    private final GroupCreator creator;
    private final Directory people;
    private final AccessControl access;
    private final Admissions admissions;
    private final GroupViews views;
    private final InstantSource clock;

    GroupCreation(
            GroupCreator creator,
            Directory people,
            AccessControl access,
            Admissions admissions,
            GroupViews views,
            InstantSource clock) {
        this.creator = creator;
        this.people = people;
        this.access = access;
        this.admissions = admissions;
        this.views = views;
        this.clock = clock;
    }

    /// A group that is there, and whom its owner wants in it.
    private record Founded(Id group, List<Id> others) {}

    CompletionStage<Group> create(Caller caller, CreateGroup create) {
        Id owner = caller.signedIn();
        CallerWriter writer = access.writer(caller);
        GroupName name = GroupName.of(create.name());
        return writer.submit(tx -> founded(tx, owner, create, name))
                .thenCompose(founded -> gather(writer, owner, founded.group(), founded.others()));
    }

    private Founded founded(Transaction tx, Id owner, CreateGroup create, GroupName name) {
        StoredGroup group = creator.found(tx, owner, create, name);
        Set<Id> others = new LinkedHashSet<>();
        for (String member : create.members()) {
            others.add(people.required(tx, member).id());
        }
        others.remove(owner);
        if (others.size() >= group.capacity()) {
            throw new Refused(Reason.GROUP_FULL);
        }
        others.forEach(other -> access.requireAvailable(tx, other));
        return new Founded(group.id(), List.copyOf(others));
    }

    private CompletionStage<Group> gather(
            CallerWriter writer, Id owner, Id group, List<Id> others) {
        int some = Math.min(BROUGHT_IN_AT_ONCE, others.size());
        List<Id> rest = others.subList(some, others.size());
        return writer.submit(tx -> gathered(tx, owner, group, others.subList(0, some)))
                .thenCompose(
                        shown ->
                                rest.isEmpty()
                                        ? CompletableFuture.completedStage(shown)
                                        : gather(writer, owner, group, rest));
    }

    private Group gathered(Transaction tx, Id owner, Id group, List<Id> others) {
        for (Id other : others) {
            try {
                admissions.invite(tx, owner, group, other);
            } catch (Refused _) {
                // banned since, or here already: nobody else is kept waiting for it
            }
        }
        return views.of(tx, GroupTable.find(tx, owner, group, clock.instant()).orElseThrow());
    }
}
