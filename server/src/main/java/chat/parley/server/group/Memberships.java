package chat.parley.server.group;

import chat.parley.protocol.Id;
import chat.parley.protocol.Penalty;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.NoticeCode;
import chat.parley.protocol.event.Event.ConversationLeft;
import chat.parley.protocol.operation.GroupRequest.HistoryRule;
import chat.parley.protocol.operation.GroupRequest.Rank;
import chat.parley.server.account.Directory;
import chat.parley.server.bus.Bus;
import chat.parley.server.bus.Publication;
import chat.parley.server.log.MessageLog;
import chat.parley.server.log.Stays;
import chat.parley.server.log.Versions;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes and ends memberships, with all that belongs to one: the stay in the group's conversation,
/// the line in it, the count of members, the version of the account and the news. The methods that
/// change something run within a unit of the writer.
public final class Memberships {
    private final MessageLog log;
    private final Stays stays;
    private final Directory people;
    private final Versions versions;
    private final Gate gate;
    private final Bus bus;
    private final Clock clock;

    public Memberships(
            MessageLog log,
            Stays stays,
            Directory people,
            Versions versions,
            Gate gate,
            Bus bus,
            Clock clock) {
        this.log = log;
        this.stays = stays;
        this.people = people;
        this.versions = versions;
        this.gate = gate;
        this.bus = bus;
        this.clock = clock;
    }

    /// Makes a group whose one member is its owner.
    ///
    /// @throws Refused with [Reason#GROUP_NAME_TAKEN], also when the name only looks like another's
    void found(Transaction tx, StoredGroup group, GroupName name) {
        if (!GroupTable.insert(tx, group, name)) {
            throw new Refused(Reason.GROUP_NAME_TAKEN);
        }
        begin(tx, group, group.owner(), Rank.OWNER);
        stays.outrank(tx, group.conversation(), group.owner(), true);
        log.notice(
                tx,
                group.conversation(),
                NoticeCode.GROUP_CREATED,
                Words.by(name(tx, group.owner())).with("name", name.text()).parameters());
    }

    /// Has somebody belong to a group.
    ///
    /// @param by who brought them in or accepted their application; null if nobody did
    /// @return the group's conversation
    /// @throws Refused if they cannot belong to it
    public Id join(Transaction tx, Id group, Id newcomer, @Nullable Id by) {
        StoredGroup joined = gate.newcomer(tx, group, newcomer);
        begin(tx, joined, newcomer, Rank.MEMBER);
        log.notice(
                tx,
                joined.conversation(),
                NoticeCode.JOINED,
                Words.by(by == null ? null : name(tx, by)).about(name(tx, newcomer)).parameters());
        return joined.conversation();
    }

    private void begin(Transaction tx, StoredGroup group, Id account, Rank rank) {
        if (!GroupTable.grow(tx, group.id())) {
            throw new Refused(Reason.GROUP_FULL);
        }
        MemberTable.insert(tx, group.id(), account, rank, clock.instant());
        Optional<Penalty> mute = stays.muteOnLeaving(tx, group.conversation(), account);
        stays.join(tx, group.conversation(), account, group.history() == HistoryRule.ALL);
        mute.ifPresent(penalty -> mute(tx, group, account, penalty));
    }

    /// Lets a member only read.
    void mute(Transaction tx, StoredGroup group, Id account, Penalty penalty) {
        Instant until = penalty.until() == null ? Stays.FOR_EVER : penalty.until();
        MemberTable.mute(tx, group.id(), account, until);
        stays.mute(tx, group.conversation(), account, penalty);
    }

    void unmute(Transaction tx, StoredGroup group, Id account) {
        MemberTable.mute(tx, group.id(), account, null);
        stays.unmute(tx, group.conversation(), account);
    }

    /// Has a member leave by their own will.
    void leave(Transaction tx, StoredGroup group, Id account) {
        log.notice(
                tx,
                group.conversation(),
                NoticeCode.LEFT,
                new Words().about(name(tx, account)).parameters());
        end(tx, group, account);
    }

    /// Ends a membership, after the line that says why.
    void end(Transaction tx, StoredGroup group, Id account) {
        stays.leave(tx, group.conversation(), account);
        MemberTable.delete(tx, group.id(), account);
        GroupTable.shrink(tx, group.id());
        long version = versions.raise(tx, account);
        tx.afterCommit(
                () ->
                        bus.publish(
                                new Publication(
                                        List.of(account),
                                        new ConversationLeft(group.conversation(), version))));
    }

    /// How many groups an account belongs to.
    public int count(Sql sql, Id account) {
        return MemberTable.count(sql, account);
    }

    private String name(Sql sql, Id account) {
        return people.profile(sql, account).name();
    }
}
