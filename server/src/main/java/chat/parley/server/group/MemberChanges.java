package chat.parley.server.group;

import chat.parley.protocol.Id;
import chat.parley.protocol.Penalty;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Spelling;
import chat.parley.protocol.body.NoticeCode;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.group.GroupReference;
import chat.parley.protocol.model.group.Rank;
import chat.parley.protocol.model.notification.NotificationKind;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.GroupRequest.KickMember;
import chat.parley.protocol.operation.GroupRequest.MuteMember;
import chat.parley.protocol.operation.GroupRequest.SetRank;
import chat.parley.protocol.operation.GroupRequest.TransferGroup;
import chat.parley.protocol.operation.GroupRequest.UnmuteMember;
import chat.parley.server.access.AccessControl;
import chat.parley.server.account.Directory;
import chat.parley.server.administration.ChangeRequest;
import chat.parley.server.administration.Difference;
import chat.parley.server.administration.Terms;
import chat.parley.server.group.model.GroupAccess;
import chat.parley.server.group.model.GroupPermission;
import chat.parley.server.group.model.Membership;
import chat.parley.server.group.model.StoredGroup;
import chat.parley.server.log.Stays;
import chat.parley.server.notification.NotificationDraft;
import chat.parley.server.notification.Notifier;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import chat.parley.server.words.FieldText;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// Changes of one member of a group: rank, mute, removal, and who owns it. Nobody acts on
/// themselves, nor on a rank that is not below their own, unless a right of the server allows it.
/// Each change is a line in the conversation.
final class MemberChanges {
    private final AuditedGroupChanges changes;
    private final GroupNews news;
    private final Memberships memberships;
    private final Directory people;
    private final AccessControl access;
    private final Notifier notifier;
    private final InstantSource clock;

    MemberChanges(
            AuditedGroupChanges changes,
            GroupNews news,
            Memberships memberships,
            Directory people,
            AccessControl access,
            Notifier notifier,
            InstantSource clock) {
        this.changes = changes;
        this.news = news;
        this.memberships = memberships;
        this.people = people;
        this.access = access;
        this.notifier = notifier;
        this.clock = clock;
    }

    /// What an order about a member comes down to.
    private interface Step {
        Difference take(Transaction tx, MemberChange one);
    }

    private CompletionStage<Change> carryOut(
            ChangeRequest change, String group, String member, Step step) {
        return changes.carryOut(
                change,
                group,
                (tx, access) -> {
                    MemberChange one = aboutMember(tx, change, access, member);
                    Difference difference = step.take(tx, one);
                    if (difference.byRight()) {
                        changes.requireOver(tx, change.caller(), one.account());
                    }
                    return difference;
                });
    }

    private MemberChange aboutMember(
            Sql sql, ChangeRequest change, GroupAccess access, String name) {
        access.require(GroupPermission.LIST_MEMBERS);
        Profile profile = people.required(sql, name);
        Membership membership =
                MemberTable.find(sql, access.group().id(), profile.id())
                        .orElseThrow(() -> new Refused(Reason.NOT_A_MEMBER));
        return new MemberChange(change, access, profile, membership, clock.instant());
    }

    /// Adds the line about it to the conversation, and tells the member.
    private void tell(
            Transaction tx,
            MemberChange one,
            NoticeCode code,
            NotificationKind kind,
            @Nullable Instant until) {
        NoticeParameters parameters =
                news.by(tx, one.request().caller())
                        .with("subject", one.profile().name())
                        .until(until)
                        .because(one.request().reason());
        news.notice(tx, one.group(), code, parameters);
        Id by = one.request().caller().account();
        if (!one.account().equals(by)) {
            StoredGroup group = one.group();
            notifier.tell(
                    tx,
                    one.account(),
                    NotificationDraft.of(kind, by)
                            .in(new GroupReference(group.id(), group.name()))
                            .leadingTo(group.conversation())
                            .saying(one.request().reason())
                            .until(until));
        }
    }

    CompletionStage<Change> transfer(Caller caller, TransferGroup transfer) {
        ChangeRequest change =
                new ChangeRequest(caller, transfer, transfer.reason(), transfer.dryRun());
        return carryOut(change, transfer.group(), transfer.to(), this::handedOver);
    }

    /// Whoever may hand a group over may also find that it is where it should be.
    private Difference handedOver(Transaction tx, MemberChange one) {
        boolean byRight = one.access().require(GroupPermission.HAND_OVER);
        if (one.is(Rank.OWNER)) {
            return changes.onMember(one, "owner", "owner", byRight);
        }
        if (byRight) {
            changes.requireOver(tx, one.request().caller(), one.group().owner());
        }
        access.requireAvailable(tx, one.account());
        StoredGroup group = one.group();
        Profile former = people.profile(tx, group.owner());
        GroupTable.owner(tx, group.id(), one.account(), clock.instant());
        if (one.isMuted()) {
            memberships.unmute(tx, group, one.account());
        }
        tell(tx, one, NoticeCode.HANDED_OVER, NotificationKind.HANDED_OVER, null);
        memberships.rank(tx, group, former.id(), Rank.ADMIN);
        memberships.rank(tx, group, one.account(), Rank.OWNER);
        news.changed(tx, group);
        return changes.onAll(
                tx, group, "owner @" + former.name(), "owner @" + one.profile().name(), byRight);
    }

    CompletionStage<Change> setRank(Caller caller, SetRank set) {
        if (set.rank() == Rank.OWNER) {
            throw Refused.field("rank", FieldText.RANKS);
        }
        ChangeRequest change = new ChangeRequest(caller, set, set.reason(), set.dryRun());
        return carryOut(
                change, set.group(), set.member(), (tx, one) -> ranked(tx, one, set.rank()));
    }

    private Difference ranked(Transaction tx, MemberChange one, Rank rank) {
        boolean byRight = one.require(GroupPermission.SET_RANK);
        if (one.is(Rank.OWNER)) {
            throw new Refused(Reason.OWNER_MUST_STAY);
        }
        if (!one.is(rank)) {
            boolean up = rank == Rank.ADMIN;
            tell(
                    tx,
                    one,
                    up ? NoticeCode.PROMOTED : NoticeCode.DEMOTED,
                    up ? NotificationKind.PROMOTED : NotificationKind.DEMOTED,
                    null);
            memberships.rank(tx, one.group(), one.account(), rank);
        }
        return changes.onMember(one, Spelling.of(one.rank()), Spelling.of(rank), byRight);
    }

    CompletionStage<Change> kick(Caller caller, KickMember kick) {
        ChangeRequest change = new ChangeRequest(caller, kick, kick.reason(), kick.dryRun());
        return carryOut(change, kick.group(), kick.member(), this::kicked);
    }

    private Difference kicked(Transaction tx, MemberChange one) {
        boolean byRight = one.require(GroupPermission.KICK);
        if (one.is(Rank.OWNER)) {
            throw new Refused(Reason.OWNER_MUST_STAY);
        }
        tell(tx, one, NoticeCode.KICKED, NotificationKind.GROUP_REMOVED, null);
        memberships.end(tx, one.group(), one.account());
        return changes.onMember(one, Spelling.of(one.rank()), "removed", byRight);
    }

    CompletionStage<Change> mute(Caller caller, MuteMember mute) {
        ChangeRequest change = new ChangeRequest(caller, mute, mute.reason(), mute.dryRun());
        Instant until = Terms.end(mute.term(), clock.instant());
        return carryOut(change, mute.group(), mute.member(), (tx, one) -> muted(tx, one, until));
    }

    private Difference muted(Transaction tx, MemberChange one, @Nullable Instant until) {
        boolean byRight = one.require(GroupPermission.MUTE_MEMBER);
        String voice = MemberChange.voice(until == null ? Stays.FOR_EVER : until);
        if (!voice.equals(one.voice())) {
            Penalty penalty = new Penalty(one.request().reason(), until);
            tell(tx, one, NoticeCode.MEMBER_MUTED, NotificationKind.MUTED, until);
            memberships.mute(tx, one.group(), one.account(), penalty);
        }
        return changes.onMember(one, one.voice(), voice, byRight);
    }

    CompletionStage<Change> unmute(Caller caller, UnmuteMember unmute) {
        ChangeRequest change = new ChangeRequest(caller, unmute, unmute.reason(), unmute.dryRun());
        return carryOut(change, unmute.group(), unmute.member(), this::unmuted);
    }

    private Difference unmuted(Transaction tx, MemberChange one) {
        boolean byRight = one.require(GroupPermission.MUTE_MEMBER);
        if (one.isMuted()) {
            tell(tx, one, NoticeCode.MEMBER_UNMUTED, NotificationKind.UNMUTED, null);
            memberships.unmute(tx, one.group(), one.account());
        }
        return changes.onMember(one, one.voice(), MemberChange.voice(null), byRight);
    }
}
