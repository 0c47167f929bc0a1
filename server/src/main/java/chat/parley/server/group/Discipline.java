package chat.parley.server.group;

import chat.parley.protocol.Penalty;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Spelling;
import chat.parley.protocol.body.NoticeCode;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.GroupRequest.KickMember;
import chat.parley.protocol.operation.GroupRequest.MuteMember;
import chat.parley.protocol.operation.GroupRequest.Rank;
import chat.parley.protocol.operation.GroupRequest.SetRank;
import chat.parley.protocol.operation.GroupRequest.TransferGroup;
import chat.parley.protocol.operation.GroupRequest.UnmuteMember;
import chat.parley.protocol.operation.Profile;
import chat.parley.server.audit.Made;
import chat.parley.server.audit.Order;
import chat.parley.server.audit.Terms;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Transaction;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// Changes how one of its members stands in a group. Nobody acts on themselves, nor on a rank that
/// is not below their own, unless a right of the server allows it. Each change is a line in the
/// conversation.
final class Discipline {
    private final Ground ground;

    Discipline(Ground ground) {
        this.ground = ground;
    }

    CompletionStage<Change> transfer(Caller caller, TransferGroup transfer) {
        Order order = new Order(caller, transfer, transfer.reason(), transfer.dryRun());
        return ground.changes()
                .carryOut(
                        order,
                        tx -> {
                            Case one = Case.of(ground, tx, order, transfer.group(), transfer.to());
                            boolean byRight = one.footing().require(Act.HAND_OVER);
                            if (one.is(Rank.OWNER)) {
                                return one.made("owner", "owner", byRight);
                            }
                            return handedOver(tx, one, byRight);
                        });
    }

    private Made handedOver(Transaction tx, Case one, boolean byRight) {
        ground.gate().checkAvailable(tx, one.account());
        StoredGroup group = one.group();
        Profile former = ground.people().profile(tx, group.owner());
        MemberTable.rank(tx, group.id(), former.id(), Rank.ADMIN);
        MemberTable.rank(tx, group.id(), one.account(), Rank.OWNER);
        GroupTable.owner(tx, group.id(), one.account(), ground.now());
        if (one.isMuted()) {
            ground.memberships().unmute(tx, group, one.account());
        }
        ground.notice(tx, group, NoticeCode.HANDED_OVER, one.words(tx));
        ground.log().outrank(tx, group.conversation(), one.account(), true);
        ground.log().changed(tx, group.conversation());
        return ground.made(
                tx, group, "owner @" + former.name(), "owner @" + one.profile().name(), byRight);
    }

    /// What is done to one of the people of a group, once it is known that the caller may.
    private interface Step {
        Made take(Transaction tx, Case one, boolean byRight);
    }

    private CompletionStage<Change> carryOut(
            Order order, String group, String member, Act act, Step step) {
        return ground.changes()
                .carryOut(
                        order,
                        tx -> {
                            Case one = Case.of(ground, tx, order, group, member);
                            return step.take(tx, one, one.require(act));
                        });
    }

    CompletionStage<Change> setRank(Caller caller, SetRank set) {
        if (set.rank() == Rank.OWNER) {
            throw Refused.field("rank", "is admin or member; hand the group over for an owner");
        }
        Order order = new Order(caller, set, set.reason(), set.dryRun());
        return carryOut(
                order,
                set.group(),
                set.member(),
                Act.SET_RANK,
                (tx, one, byRight) -> ranked(tx, one, set.rank(), byRight));
    }

    private Made ranked(Transaction tx, Case one, Rank rank, boolean byRight) {
        if (one.is(Rank.OWNER)) {
            throw new Refused(Reason.OWNER_MUST_STAY);
        }
        boolean admin = rank == Rank.ADMIN;
        if (!one.is(rank)) {
            MemberTable.rank(tx, one.group().id(), one.account(), rank);
            ground.notice(
                    tx,
                    one.group(),
                    admin ? NoticeCode.PROMOTED : NoticeCode.DEMOTED,
                    one.words(tx));
            ground.log().outrank(tx, one.group().conversation(), one.account(), admin);
        }
        return one.made(Spelling.of(one.member().rank()), Spelling.of(rank), byRight);
    }

    CompletionStage<Change> kick(Caller caller, KickMember kick) {
        Order order = new Order(caller, kick, kick.reason(), kick.dryRun());
        return carryOut(order, kick.group(), kick.member(), Act.KICK, this::kicked);
    }

    private Made kicked(Transaction tx, Case one, boolean byRight) {
        if (one.is(Rank.OWNER)) {
            throw new Refused(Reason.OWNER_MUST_STAY);
        }
        ground.notice(tx, one.group(), NoticeCode.KICKED, one.words(tx));
        ground.memberships().end(tx, one.group(), one.account());
        return one.made(Spelling.of(one.member().rank()), "removed", byRight);
    }

    CompletionStage<Change> mute(Caller caller, MuteMember mute) {
        Order order = new Order(caller, mute, mute.reason(), mute.dryRun());
        Instant until = Terms.end(mute.term(), ground.now());
        return carryOut(
                order,
                mute.group(),
                mute.member(),
                Act.MUTE_MEMBER,
                (tx, one, byRight) -> muted(tx, one, until, byRight));
    }

    private Made muted(Transaction tx, Case one, @Nullable Instant until, boolean byRight) {
        String voice = Case.voice(until == null ? Membership.FOR_EVER : until);
        if (!voice.equals(one.voice())) {
            Penalty penalty = new Penalty(one.order().reason(), until);
            ground.notice(tx, one.group(), NoticeCode.MEMBER_MUTED, one.words(tx).until(until));
            ground.memberships().mute(tx, one.group(), one.account(), penalty);
        }
        return one.made(one.voice(), voice, byRight);
    }

    CompletionStage<Change> unmute(Caller caller, UnmuteMember unmute) {
        Order order = new Order(caller, unmute, unmute.reason(), unmute.dryRun());
        return carryOut(order, unmute.group(), unmute.member(), Act.MUTE_MEMBER, this::unmuted);
    }

    private Made unmuted(Transaction tx, Case one, boolean byRight) {
        StoredGroup group = one.group();
        if (one.isMuted()) {
            ground.notice(tx, group, NoticeCode.MEMBER_UNMUTED, one.words(tx));
            ground.memberships().unmute(tx, group, one.account());
        }
        return one.made(one.voice(), Case.voice(null), byRight);
    }
}
