package chat.parley.server.friend;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.event.Event.BlockChanged;
import chat.parley.protocol.model.Profile;
import chat.parley.server.account.AccountVersions;
import chat.parley.server.account.Directory;
import chat.parley.server.account.People;
import chat.parley.server.bus.Bus;
import chat.parley.server.bus.Publication;
import chat.parley.server.friend.FriendTable.Link;
import chat.parley.server.infrastructure.Infrastructure;
import chat.parley.server.log.ConversationLog;
import chat.parley.server.log.Stays;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import chat.parley.server.words.AccessText;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who blocks whom. Whoever is blocked is told what a former friend is: the friend is gone from
/// their list, and the conversation can only be read, until it opens again. That they are blocked
/// is the business of whoever blocks them alone.
public final class Blocks {
    /// So many people one account blocks at most.
    public static final int MOST_BLOCKED = 1_000;

    private final Friendships friendships;
    private final Stays stays;
    private final AccountVersions versions;
    private final Directory people;
    private final Bus bus;
    private final Clock clock;

    Blocks(Infrastructure base, ConversationLog log, People people, Friendships friendships) {
        this.friendships = friendships;
        this.stays = log.stays();
        this.versions = people.versions();
        this.people = people.directory();
        this.bus = base.bus();
        this.clock = base.clock();
    }

    /// Lets two pass who block each other in neither direction.
    ///
    /// @param asker who is told, and learns no more than that the other is not available
    /// @throws Refused with [Reason#BLOCKING] or [Reason#NOT_AVAILABLE]
    public void requireNone(Sql sql, Id asker, Id other) {
        if (BlockTable.blocks(sql, asker, other)) {
            throw new Refused(Reason.BLOCKING);
        }
        if (BlockTable.blocks(sql, other, asker)) {
            throw new Refused(Reason.NOT_AVAILABLE);
        }
    }

    /// Whether somebody blocks the other person of a conversation of two.
    public static boolean blocksPeer(Sql sql, Id account, Id conversation) {
        return BlockTable.blocksPeer(sql, account, conversation);
    }

    /// Those of some people who block another, and are therefore not seen by them.
    public Set<Id> blocking(Sql sql, Id other, Collection<Id> some) {
        return some.isEmpty() ? Set.of() : new HashSet<>(BlockTable.blocking(sql, other, some));
    }

    /// Within a unit; does nothing where it is so already.
    ///
    /// @throws Refused if it is oneself, or one too many
    void block(Transaction tx, Id me, Profile other) {
        if (me.equals(other.id())) {
            throw new Refused(Reason.TO_ONESELF);
        }
        Optional<Link> seen = FriendTable.link(tx, other.id(), me);
        if (!BlockTable.insert(tx, me, other.id(), clock.instant())) {
            return;
        }
        if (BlockTable.count(tx, me) > MOST_BLOCKED) {
            throw new Refused(Reason.FORBIDDEN, AccessText.MOST_BLOCKED, MOST_BLOCKED);
        }
        if (seen.isPresent()) {
            stays.close(tx, seen.get().conversation(), Reason.NOT_FRIENDS);
            friendships.lost(tx, other.id(), me, seen.get().conversation());
        }
        tell(tx, me, other, true);
    }

    /// Within a unit; does nothing where it is so already.
    void unblock(Transaction tx, Id me, Profile other) {
        if (!BlockTable.delete(tx, me, other.id())) {
            return;
        }
        Optional<Link> seen = FriendTable.link(tx, other.id(), me);
        if (seen.isPresent()) {
            if (!BlockTable.blocks(tx, other.id(), me)) {
                stays.reopen(tx, seen.get().conversation());
            }
            friendships.added(tx, other.id(), seen.get());
        }
        tell(tx, me, other, false);
    }

    private void tell(Transaction tx, Id me, Profile other, boolean blocked) {
        BlockChanged event =
                new BlockChanged(people.profile(tx, other.id()), blocked, versions.raise(tx, me));
        tx.afterCommit(() -> bus.publish(new Publication(List.of(me), event)));
    }
}
