package chat.parley.server.group;

import chat.parley.protocol.Id;
import chat.parley.protocol.Penalty;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.NoticeCode;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.event.Event.ConversationLeft;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.model.group.HistoryRule;
import chat.parley.protocol.model.group.Rank;
import chat.parley.server.account.DeletionListener;
import chat.parley.server.account.ProfileAudience;
import chat.parley.server.bus.Bus;
import chat.parley.server.bus.Publication;
import chat.parley.server.group.model.GroupPermission;
import chat.parley.server.group.model.GroupRole;
import chat.parley.server.group.model.StoredGroup;
import chat.parley.server.group.model.ViewedGroup;
import chat.parley.server.log.Stays;
import chat.parley.server.log.Versions;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import chat.parley.server.words.AccessText;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes, changes and ends memberships, with all that belongs to one: the stay in the group's
/// conversation, the line in it, the count of members, the version of the account and the news. The
/// methods that change something run within a unit of the writer.
///
/// A member's mute, and whether their rank lets them write in a muted group, stand twice: here, for
/// who looks at members, and in their stay, so that sending asks one statement of the log's own
/// tables. That both always agree is this class's to see to: nobody else writes either.
public final class Memberships implements ProfileAudience, DeletionListener {
    private static final int MOST_NAMED = 10;

    private final Stays stays;
    private final GroupNews news;
    private final Versions versions;
    private final Bus bus;
    private final InstantSource clock;

    Memberships(Stays stays, GroupNews news, Versions versions, Bus bus, InstantSource clock) {
        this.stays = stays;
        this.news = news;
        this.versions = versions;
        this.bus = bus;
        this.clock = clock;
    }

    /// Has the owner belong to a group that is new.
    void found(Transaction tx, StoredGroup group) {
        begin(tx, group, group.owner(), Rank.OWNER);
        news.notice(
                tx,
                group,
                NoticeCode.GROUP_CREATED,
                NoticeParameters.by(news.name(tx, group.owner())).with("name", group.name()));
    }

    /// Has somebody belong to a group whom [JoinRules] let in.
    ///
    /// @param by who accepted their application; null if nobody did
    /// @return the group's conversation
    /// @throws Refused if there is no place for them, or they have one
    public Id join(Transaction tx, StoredGroup group, Id newcomer, @Nullable Id by) {
        begin(tx, group, newcomer, Rank.MEMBER);
        NoticeParameters parameters =
                NoticeParameters.about(news.name(tx, newcomer))
                        .with("actor", by == null ? null : news.name(tx, by));
        news.notice(tx, group, NoticeCode.JOINED, parameters);
        return group.conversation();
    }

    /// Has somebody belong to a group whom another invited.
    ///
    /// @return the group's conversation
    /// @throws Refused if there is no place for them, or they have one
    public Id bringIn(Transaction tx, StoredGroup group, Id newcomer, Id inviter) {
        begin(tx, group, newcomer, Rank.MEMBER);
        NoticeParameters parameters =
                NoticeParameters.about(news.name(tx, newcomer))
                        .with("actor", news.name(tx, inviter))
                        .with("way", "invitation");
        news.notice(tx, group, NoticeCode.JOINED, parameters);
        return group.conversation();
    }

    private void begin(Transaction tx, StoredGroup group, Id account, Rank rank) {
        if (!GroupTable.grow(tx, group.id())) {
            throw new Refused(Reason.GROUP_FULL);
        }
        if (!MemberTable.insert(tx, group.id(), account, rank, clock.instant())) {
            throw new Refused(Reason.ALREADY_MEMBER);
        }
        Optional<Penalty> mute = stays.muteOnLeaving(tx, group.conversation(), account);
        stays.join(tx, group.conversation(), account, group.history() == HistoryRule.ALL);
        mute.ifPresent(penalty -> mute(tx, group, account, penalty));
        if (outranksMutes(rank)) {
            stays.outrank(tx, group.conversation(), account, true);
        }
    }

    /// Gives a member another rank.
    void rank(Transaction tx, StoredGroup group, Id account, Rank rank) {
        MemberTable.rank(tx, group.id(), account, rank);
        stays.outrank(tx, group.conversation(), account, outranksMutes(rank));
    }

    private static boolean outranksMutes(Rank rank) {
        return GroupPermission.WRITE.allows(GroupRole.of(rank), GroupState.MUTED);
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
        NoticeParameters parameters = NoticeParameters.about(news.name(tx, account));
        news.notice(tx, group, NoticeCode.LEFT, parameters);
        end(tx, group, account);
    }

    /// Ends a membership, after the line that says why.
    void end(Transaction tx, StoredGroup group, Id account) {
        stays.leave(tx, group.conversation(), account);
        MemberTable.delete(tx, group.id(), account);
        GroupTable.shrink(tx, group.id());
        long version = versions.raise(tx, account);
        Event left = new ConversationLeft(group.conversation(), version);
        tx.afterCommit(() -> bus.publish(new Publication(List.of(account), left)));
    }

    /// Everybody who belongs to a group of an account's.
    @Override
    public List<Id> around(Sql sql, Id account) {
        return MemberTable.fellows(sql, account);
    }

    /// Has an account leave all its groups. What it owns has to be settled first, for nobody but
    /// its people can say whose a group is to be.
    ///
    /// @throws Refused with [Reason#OWNER_MUST_STAY], naming the groups
    @Override
    public void deleted(Transaction tx, Id account) {
        List<ViewedGroup> all =
                MemberTable.groups(tx, account).stream()
                        .map(id -> GroupTable.find(tx, account, id, clock.instant()).orElseThrow())
                        .toList();
        List<String> owned =
                all.stream()
                        .filter(one -> one.own().orElseThrow().rank() == Rank.OWNER)
                        .map(ViewedGroup::group)
                        .filter(group -> group.state() != GroupState.DISSOLVED)
                        .map(StoredGroup::target)
                        .limit(MOST_NAMED)
                        .toList();
        if (!owned.isEmpty()) {
            throw new Refused(Reason.OWNER_MUST_STAY, AccessText.THEY_OWN, owned);
        }
        all.forEach(one -> leave(tx, one.group(), account));
    }

    /// How many groups an account belongs to.
    public int count(Sql sql, Id account) {
        return MemberTable.count(sql, account);
    }
}
