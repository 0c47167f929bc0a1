package chat.parley.server.group;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.GroupProfile;
import chat.parley.protocol.operation.GroupRequest.CreateGroup;
import chat.parley.server.account.name.ShortText;
import chat.parley.server.group.model.GroupName;
import chat.parley.server.group.model.GroupStatus;
import chat.parley.server.group.model.StoredGroup;
import chat.parley.server.log.Stays;
import chat.parley.server.storage.Ids;
import chat.parley.server.storage.Transaction;
import chat.parley.server.words.AccessText;
import java.time.Instant;
import java.time.InstantSource;

/// Makes groups, each with its conversation and its owner in it. Runs within a unit of the writer.
public final class GroupCreator {
    private final Ids ids;
    private final Stays stays;
    private final Memberships memberships;
    private final GroupSettings settings;
    private final InstantSource clock;

    GroupCreator(
            Ids ids,
            Stays stays,
            Memberships memberships,
            GroupSettings settings,
            InstantSource clock) {
        this.ids = ids;
        this.stays = stays;
        this.memberships = memberships;
        this.settings = settings;
        this.clock = clock;
    }

    /// How many groups an account may own that are not dissolved.
    public static final int MOST_OWNED = 200;

    /// Makes a group whose one member is its owner.
    ///
    /// @throws Refused with [Reason#GROUP_NAME_TAKEN], also when the name only looks like another's
    StoredGroup found(Transaction tx, Id owner, CreateGroup create, GroupName name) {
        if (GroupTable.owned(tx, owner) >= MOST_OWNED) {
            throw new Refused(Reason.FORBIDDEN, AccessText.MOST_GROUPS, MOST_OWNED);
        }
        StoredGroup group = group(tx, owner, create, name);
        if (!GroupTable.insert(tx, group, name)) {
            throw new Refused(Reason.GROUP_NAME_TAKEN);
        }
        memberships.found(tx, group);
        return group;
    }

    private StoredGroup group(Transaction tx, Id owner, CreateGroup create, GroupName name) {
        Instant now = clock.instant();
        return new StoredGroup(
                ids.next(),
                stays.openGroup(tx),
                name.text(),
                GroupProfile.about(ShortText.wordsIfAny(create.introduction())),
                owner,
                GroupStatus.NORMAL,
                create.policy(),
                create.history(),
                0,
                settings.capacity(create.large()),
                now,
                now);
    }
}
