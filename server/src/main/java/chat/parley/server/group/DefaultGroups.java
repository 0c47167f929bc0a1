package chat.parley.server.group;

import chat.parley.protocol.Id;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.model.group.HistoryRule;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.operation.GroupRequest.CreateGroup;
import chat.parley.server.account.SignUpHook;
import chat.parley.server.group.model.GroupName;
import chat.parley.server.group.model.StoredGroup;
import chat.parley.server.group.model.ViewedGroup;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Transaction;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has everybody who signs up belong to the groups that the host has named for it. They are made at
/// the start, so that nobody else can found them; whoever may manage groups hands them over.
public final class DefaultGroups implements SignUpHook {
    private static final Logger log = LoggerFactory.getLogger(DefaultGroups.class);

    private final List<String> names;
    private final GroupCreator creator;
    private final Memberships memberships;
    private final InstantSource clock;

    DefaultGroups(
            GroupSettings settings,
            GroupCreator creator,
            Memberships memberships,
            InstantSource clock) {
        this.names = settings.defaultGroups();
        this.creator = creator;
        this.memberships = memberships;
        this.clock = clock;
    }

    /// Makes those that are not there yet: large and open to all, for a host's account to own.
    public void make(Database database, Id owner) {
        for (String name : names) {
            boolean isThere =
                    database.writer().submit(tx -> found(tx, name) || make(tx, owner, name)).join();
            if (!isThere) {
                log.warn("the default group #{} cannot be made: the name is taken", name);
            }
        }
    }

    private boolean found(Transaction tx, String name) {
        Optional<ViewedGroup> group = named(tx, null, name);
        group.filter(there -> !takes(there)).ifPresent(_ -> warn(name));
        return group.isPresent();
    }

    private boolean make(Transaction tx, Id owner, String name) {
        try {
            creator.found(
                    tx,
                    owner,
                    new CreateGroup(name, null, JoinPolicy.OPEN, HistoryRule.ALL, true, List.of()),
                    GroupName.of(name));
            return true;
        } catch (Refused _) {
            return false;
        }
    }

    @Override
    public void arrived(Transaction tx, Id account) {
        for (String name : names) {
            Optional<ViewedGroup> group = named(tx, account, name);
            if (group.isPresent() && takes(group.get())) {
                memberships.join(tx, group.get().group(), account, null);
            } else {
                warn(name);
            }
        }
    }

    private Optional<ViewedGroup> named(Transaction tx, @Nullable Id viewer, String name) {
        return GroupTable.named(tx, viewer, GroupName.key(name), clock.instant());
    }

    private static void warn(String name) {
        log.warn("the default group #{} takes no newcomers: it is full, or not normal", name);
    }

    private static boolean takes(ViewedGroup viewed) {
        StoredGroup group = viewed.group();
        return viewed.own().isEmpty() && group.state() == GroupState.NORMAL && !group.isFull();
    }
}
