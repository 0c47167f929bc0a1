package chat.parley.server.notification;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.NotificationRequest;
import chat.parley.protocol.operation.NotificationRequest.ListNotifications;
import chat.parley.protocol.operation.NotificationRequest.MarkNotifications;
import chat.parley.protocol.operation.NotificationRequest.NotificationCount;
import chat.parley.protocol.operation.NotificationRequest.NotificationsPage;
import chat.parley.server.access.AccessControl;
import chat.parley.server.account.DeletionListener;
import chat.parley.server.account.People;
import chat.parley.server.infrastructure.Infrastructure;
import chat.parley.server.log.entry.MentionListener;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Page;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// Inboxes, as those see them whose they are. Each sees their own, and alone says how far they have
/// received and read it: stamps that were set stay.
public final class Notifications implements DeletionListener {
    /// Older than any.
    private static final Id FIRST = new Id(1);

    private final Infrastructure base;
    private final AccessControl access;
    private final People people;
    private final Notifier notifier;

    public Notifications(Infrastructure base, AccessControl access, People people) {
        this.base = base;
        this.access = access;
        this.people = people;
        this.notifier = new Notifier(base, people);
    }

    /// What other features tell people by.
    public Notifier notifier() {
        return notifier;
    }

    /// What the log tells who was mentioned.
    public MentionListener mentions() {
        return new MissedMentions(notifier, base.live());
    }

    /// Carries a request out. Reads have answered when this returns; writes answer once they are
    /// durable.
    public CompletionStage<? extends Record> answer(Caller caller, NotificationRequest<?> request) {
        Id me = caller.signedIn();
        return switch (request) {
            case ListNotifications list ->
                    CompletableFuture.completedStage(
                            base.database().readAtOneMoment(sql -> list(sql, me, list)));
            case MarkNotifications mark ->
                    access.writer(caller)
                            .submit(
                                    tx ->
                                            new NotificationCount(
                                                    notifier.mark(
                                                            tx,
                                                            me,
                                                            FIRST,
                                                            mark.upTo(),
                                                            mark.state())));
        };
    }

    private NotificationsPage list(Sql sql, Id me, ListNotifications list) {
        long before = list.before() == null ? Long.MAX_VALUE : list.before().value();
        Page<StoredNotification> page =
                Page.of(
                        NotificationTable.page(sql, me, list.unread(), before, list.limit() + 1),
                        list.limit());
        List<Id> actors =
                page.rows().stream()
                        .map(one -> one.draft().actor())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        Map<Id, Profile> named = people.directory().profiles(sql, actors);
        return new NotificationsPage(
                page.rows().stream().map(one -> one.named(named)).toList(),
                page.more(),
                NotificationTable.unseen(sql, me));
    }

    @Override
    public void deleted(Transaction tx, Id account) {
        NotificationTable.deleteOf(tx, account);
    }
}
