package chat.parley.server.group;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.GroupRequest.CreateGroup;
import chat.parley.protocol.operation.GroupRequest.Group;
import chat.parley.server.account.Lines;
import chat.parley.server.storage.Transaction;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// Creates groups. Bringing many in is cut up into units, so that other writing happens in between;
/// whatever can refuse the whole is looked at in the first.
final class Founding {
    /// Some 25 statements each.
    private static final int BROUGHT_IN_AT_ONCE = 20;

    private final Ground ground;

    Founding(Ground ground) {
        this.ground = ground;
    }

    /// A group that is there, and whom its owner wants in it.
    private record Founded(Id group, List<Id> others) {}

    CompletionStage<Group> create(Id owner, CreateGroup create) {
        GroupName name = GroupName.of(create.name());
        return ground.database()
                .writer()
                .submit(tx -> founded(tx, owner, create, name))
                .thenCompose(founded -> gather(owner, founded.group(), founded.others()))
                .thenApply(ground.views()::of);
    }

    private Founded founded(Transaction tx, Id owner, CreateGroup create, GroupName name) {
        StoredGroup group = group(tx, owner, create, name);
        ground.memberships().found(tx, group, name);
        Set<Id> others = new LinkedHashSet<>();
        for (String member : create.members()) {
            others.add(ground.people().required(tx, member).id());
        }
        others.remove(owner);
        if (others.size() >= group.capacity()) {
            throw new Refused(Reason.GROUP_FULL);
        }
        others.forEach(other -> ground.gate().checkAvailable(tx, other));
        return new Founded(group.id(), List.copyOf(others));
    }

    private CompletionStage<Seen> gather(Id owner, Id group, List<Id> others) {
        int some = Math.min(BROUGHT_IN_AT_ONCE, others.size());
        List<Id> rest = others.subList(some, others.size());
        return ground.database()
                .writer()
                .submit(tx -> gathered(tx, owner, group, others.subList(0, some)))
                .thenCompose(
                        seen ->
                                rest.isEmpty()
                                        ? CompletableFuture.completedStage(seen)
                                        : gather(owner, group, rest));
    }

    private Seen gathered(Transaction tx, Id owner, Id group, List<Id> others) {
        for (Id other : others) {
            try {
                ground.admissions().invite(tx, owner, group, other);
            } catch (Refused _) {
                // banned since, or here already: nobody else is kept waiting for it
            }
        }
        return GroupTable.find(tx, owner, group, ground.now()).orElseThrow();
    }

    private StoredGroup group(Transaction tx, Id owner, CreateGroup create, GroupName name) {
        Instant now = ground.now();
        return new StoredGroup(
                ground.ids().next(),
                ground.stays().openGroup(tx),
                name.text(),
                introduction(create.introduction()),
                owner,
                Condition.NORMAL,
                create.policy(),
                create.history(),
                0,
                ground.settings().capacity(create.large()),
                now,
                now);
    }

    /// What a group says of itself; null where that is nothing.
    static @Nullable String introduction(@Nullable String text) {
        String words = text == null ? "" : Lines.words(text);
        return words.isEmpty() ? null : words;
    }
}
