package chat.parley.server.group;

import chat.parley.protocol.Id;
import chat.parley.protocol.Penalty;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Spelling;
import chat.parley.protocol.body.NoticeCode;
import chat.parley.protocol.model.group.GroupReference;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.model.notification.NotificationKind;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.GroupRequest.SetPolicy;
import chat.parley.protocol.operation.GroupRequest.SetState;
import chat.parley.server.administration.ChangeRequest;
import chat.parley.server.administration.Difference;
import chat.parley.server.administration.Terms;
import chat.parley.server.group.model.GroupAccess;
import chat.parley.server.group.model.GroupPermission;
import chat.parley.server.group.model.GroupRole;
import chat.parley.server.group.model.GroupStatus;
import chat.parley.server.group.model.StoredGroup;
import chat.parley.server.log.Stays;
import chat.parley.server.notification.NotificationDraft;
import chat.parley.server.notification.Notifier;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Transaction;
import chat.parley.server.words.FieldText;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// Changes the join policy of a group, and its state: normal, muted, frozen, dissolved.
final class PolicyAndStateChanges {
    private final AuditedGroupChanges changes;
    private final GroupNews news;
    private final Stays stays;
    private final Admissions admissions;
    private final Notifier notifier;
    private final InstantSource clock;

    PolicyAndStateChanges(
            AuditedGroupChanges changes,
            GroupNews news,
            Stays stays,
            Admissions admissions,
            Notifier notifier,
            InstantSource clock) {
        this.changes = changes;
        this.news = news;
        this.stays = stays;
        this.admissions = admissions;
        this.notifier = notifier;
        this.clock = clock;
    }

    CompletionStage<Change> setPolicy(Caller caller, SetPolicy set) {
        ChangeRequest change = new ChangeRequest(caller, set, set.reason(), set.dryRun());
        return changes.carryOut(
                change, set.group(), (tx, access) -> policySet(tx, change, access, set.policy()));
    }

    private Difference policySet(
            Transaction tx, ChangeRequest change, GroupAccess access, JoinPolicy policy) {
        boolean byRight = access.require(GroupPermission.SET_POLICY);
        StoredGroup group = access.group();
        if (policy != group.policy()) {
            GroupTable.policy(tx, group.id(), policy, clock.instant());
            NoticeParameters parameters =
                    news.by(tx, change.caller()).with("policy", Spelling.of(policy));
            news.notice(tx, group, NoticeCode.POLICY_SET, parameters);
            news.changed(tx, group);
        }
        return changes.onAll(tx, group, Spelling.of(group.policy()), Spelling.of(policy), byRight);
    }

    CompletionStage<Change> setState(Caller caller, SetState set) {
        if (set.term() != null && set.state() != GroupState.MUTED) {
            throw Refused.field("term", FieldText.TERM_OF_MUTED);
        }
        ChangeRequest change = new ChangeRequest(caller, set, set.reason(), set.dryRun());
        Instant until = Terms.end(set.term(), clock.instant());
        return changes.carryOut(
                change,
                set.group(),
                (tx, access) -> stateSet(tx, change, access, set.state(), until));
    }

    private Difference stateSet(
            Transaction tx,
            ChangeRequest change,
            GroupAccess access,
            GroupState state,
            @Nullable Instant until) {
        boolean byRight = access.requireSetting(state);
        StoredGroup group = access.group();
        GroupStatus after = new GroupStatus(state, until, byRight && state != GroupState.NORMAL);
        if (!after.equals(group.status())) {
            GroupTable.set(tx, group.id(), after, clock.instant());
            NoticeParameters parameters =
                    news.by(tx, change.caller())
                            .with("state", Spelling.of(state))
                            .until(until)
                            .because(change.reason());
            news.notice(tx, group, NoticeCode.STATE_SET, parameters);
            enforce(tx, group, state, new Penalty(change.reason(), until));
            if (state == GroupState.DISSOLVED) {
                tellEnd(tx, change, group);
            }
        }
        return changes.onAll(tx, group, group.status().words(), after.words(), byRight);
    }

    /// Puts the end of the group into the inbox of everybody in it.
    private void tellEnd(Transaction tx, ChangeRequest change, StoredGroup group) {
        Id by = change.caller().account();
        List<Id> others =
                MemberTable.accounts(tx, group.id()).stream()
                        .filter(one -> !one.equals(by))
                        .toList();
        notifier.tell(
                tx,
                others,
                NotificationDraft.of(NotificationKind.DISSOLVED, by)
                        .in(new GroupReference(group.id(), group.name()))
                        .leadingTo(group.conversation())
                        .saying(change.reason()));
    }

    private void enforce(Transaction tx, StoredGroup group, GroupState state, Penalty penalty) {
        if (GroupPermission.WRITE.allows(GroupRole.MEMBER, state)) {
            stays.reopen(tx, group.conversation());
        } else {
            stays.close(tx, group.conversation(), GroupStatus.reason(state), penalty);
        }
        if (GroupPermission.DECIDE.ranks(state).isEmpty()) {
            admissions.end(tx, group.id());
        }
    }
}
