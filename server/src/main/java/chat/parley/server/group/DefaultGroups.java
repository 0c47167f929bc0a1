package chat.parley.server.group;

import chat.parley.protocol.Id;
import chat.parley.protocol.operation.GroupRequest.GroupState;
import chat.parley.server.account.Arrival;
import chat.parley.server.storage.Transaction;
import java.time.InstantSource;
import java.util.List;

/// Has everybody who signs up belong to the groups that the host has named for it.
public final class DefaultGroups implements Arrival {
    private final List<String> names;
    private final Memberships memberships;
    private final InstantSource clock;

    public DefaultGroups(GroupSettings settings, Memberships memberships, InstantSource clock) {
        this.names = settings.defaultGroups();
        this.memberships = memberships;
        this.clock = clock;
    }

    @Override
    public void arrived(Transaction tx, Id account) {
        for (String name : names) {
            GroupTable.named(tx, account, GroupName.key(name), clock.instant())
                    .filter(DefaultGroups::takes)
                    .ifPresent(viewed -> memberships.join(tx, viewed.group().id(), account, null));
        }
    }

    private static boolean takes(ViewedGroup viewed) {
        StoredGroup group = viewed.group();
        return viewed.own().isEmpty() && group.state() == GroupState.NORMAL && !group.isFull();
    }
}
