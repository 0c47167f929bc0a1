package chat.parley.server.application;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.ApplicationKind;
import chat.parley.protocol.model.ApplicationState;
import chat.parley.protocol.model.group.GroupReference;
import chat.parley.protocol.model.notification.NotificationKind;
import chat.parley.server.group.GroupReader;
import chat.parley.server.notification.NotificationDraft;
import chat.parley.server.notification.Notifier;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts applications and what became of them into the inboxes of those who did not do it
/// themselves: who is to decide, who has waited, who was brought in. What was taken back, has
/// expired or is void tells nobody.
///
/// All methods run within a unit of the writer.
final class ApplicationNotifications {
    private final GroupReader groups;
    private final Notifier notifier;

    ApplicationNotifications(GroupReader groups, Notifier notifier) {
        this.groups = groups;
        this.notifier = notifier;
    }

    /// One is new, and waits for some to decide.
    void asked(Transaction tx, StoredApplication filed, List<Id> deciders) {
        Proposal proposal = filed.proposal();
        notifier.tell(
                tx,
                deciders,
                NotificationDraft.of(asking(proposal.kind()), proposal.applicant())
                        .in(group(tx, proposal))
                        .saying(proposal.text()));
    }

    /// One is no longer pending: whoever has decided need not be told any more that it waits.
    void decided(Transaction tx, StoredApplication decided, Id decider) {
        Proposal proposal = decided.proposal();
        boolean byApplicant = decider.equals(proposal.applicant());
        boolean accepted =
                decided.state() == ApplicationState.ACCEPTED
                        || decided.state() == ApplicationState.ADDED;
        if (!accepted && decided.state() != ApplicationState.REFUSED) {
            return;
        }
        if (!byApplicant) {
            Id applicant = proposal.applicant();
            notifier.settle(tx, decider, asking(proposal.kind()), applicant, group(tx, proposal));
            NotificationKind kind =
                    accepted ? accepting(proposal.kind()) : refusing(proposal.kind());
            tell(tx, proposal.applicant(), kind, decider, decided);
        } else if (proposal.kind() == ApplicationKind.INVITATION) {
            tell(tx, proposal.askedOne(), NotificationKind.GROUP_ADDED, decider, decided);
        }
    }

    private void tell(
            Transaction tx, Id account, NotificationKind kind, Id actor, StoredApplication about) {
        notifier.tell(
                tx,
                account,
                NotificationDraft.of(kind, actor)
                        .in(group(tx, about.proposal()))
                        .leadingTo(about.conversation())
                        .saying(about.reason()));
    }

    private @Nullable GroupReference group(Sql sql, Proposal proposal) {
        Id group = proposal.group();
        return group == null
                ? null
                : new GroupReference(
                        group, groups.names(sql, List.of(group)).getOrDefault(group, ""));
    }

    private static NotificationKind asking(ApplicationKind kind) {
        return switch (kind) {
            case FRIEND -> NotificationKind.FRIEND_ASKED;
            case GROUP -> NotificationKind.GROUP_ASKED;
            case INVITATION -> NotificationKind.INVITED;
        };
    }

    private static NotificationKind accepting(ApplicationKind kind) {
        return switch (kind) {
            case FRIEND -> NotificationKind.FRIEND_ACCEPTED;
            case GROUP -> NotificationKind.GROUP_ACCEPTED;
            case INVITATION -> NotificationKind.INVITATION_ACCEPTED;
        };
    }

    private static NotificationKind refusing(ApplicationKind kind) {
        return switch (kind) {
            case FRIEND -> NotificationKind.FRIEND_REFUSED;
            case GROUP -> NotificationKind.GROUP_REFUSED;
            case INVITATION -> NotificationKind.INVITATION_REFUSED;
        };
    }
}
