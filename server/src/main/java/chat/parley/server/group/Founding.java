package chat.parley.server.group;

import chat.parley.protocol.Id;
import chat.parley.protocol.operation.GroupRequest.CreateGroup;
import chat.parley.protocol.operation.GroupRequest.Group;
import chat.parley.server.account.Lines;
import chat.parley.server.storage.Transaction;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// Creates groups.
final class Founding {
    private final Ground ground;

    Founding(Ground ground) {
        this.ground = ground;
    }

    CompletionStage<Group> create(Id owner, CreateGroup create) {
        GroupName name = GroupName.of(create.name());
        return ground.database()
                .writer()
                .submit(tx -> created(tx, owner, create, name))
                .thenApply(ground.views()::of);
    }

    private Seen created(Transaction tx, Id owner, CreateGroup create, GroupName name) {
        StoredGroup group = group(tx, owner, create, name);
        ground.memberships().found(tx, group, name);
        Set<Id> others = new LinkedHashSet<>();
        for (String member : create.members()) {
            others.add(ground.people().required(tx, member).id());
        }
        others.remove(owner);
        for (Id other : others) {
            ground.admissions().invite(tx, owner, group.id(), other);
        }
        return GroupTable.find(tx, owner, group.id(), ground.now()).orElseThrow();
    }

    private StoredGroup group(Transaction tx, Id owner, CreateGroup create, GroupName name) {
        Instant now = ground.now();
        return new StoredGroup(
                ground.ids().next(),
                ground.log().openGroup(tx),
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
