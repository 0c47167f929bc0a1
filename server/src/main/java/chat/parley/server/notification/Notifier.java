package chat.parley.server.notification;

import chat.parley.protocol.Id;
import chat.parley.protocol.event.Event.NotificationPosted;
import chat.parley.protocol.event.Event.NotificationsMarked;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.group.GroupReference;
import chat.parley.protocol.model.notification.Notification;
import chat.parley.protocol.model.notification.NotificationKind;
import chat.parley.protocol.model.notification.NotificationState;
import chat.parley.server.account.AccountVersions.Raised;
import chat.parley.server.account.People;
import chat.parley.server.bus.Bus;
import chat.parley.server.bus.Publication;
import chat.parley.server.infrastructure.Infrastructure;
import chat.parley.server.storage.Ids;
import chat.parley.server.storage.Transaction;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Puts into people's inboxes what happened to them, in the unit that has it happen: so neither is
/// ever without the other, and what is asked again and answered as before tells nothing again.
public final class Notifier {
    /// How many an account keeps, the newest: read or not, older ones make room.
    public static final int MOST_KEPT = 500;

    private final People people;
    private final Ids ids;
    private final InstantSource clock;
    private final Bus bus;

    Notifier(Infrastructure base, People people) {
        this.people = people;
        this.ids = base.ids();
        this.clock = base.clock();
        this.bus = base.bus();
    }

    /// Tells one account; within a unit of the writer.
    public void tell(Transaction tx, Id account, NotificationDraft draft) {
        tell(tx, List.of(account), draft);
    }

    /// Tells some accounts the same, with as many statements as one; within a unit of the writer.
    public void tell(Transaction tx, List<Id> accounts, NotificationDraft draft) {
        if (accounts.isEmpty()) {
            return;
        }
        StoredNotification stored =
                new StoredNotification(ids.next(), draft, clock.instant(), 1, null, null);
        NotificationTable.insert(tx, accounts, stored.id(), draft, stored.happenedAt());
        NotificationTable.prune(tx, accounts, MOST_KEPT);
        Map<Id, Integer> unseen = NotificationTable.unseen(tx, accounts);
        List<Raised> raised = people.versions().raise(tx, accounts);
        Notification told = named(tx, stored);
        tx.afterCommit(
                () ->
                        raised.forEach(
                                one -> publish(told, unseen.getOrDefault(one.account(), 1), one)));
    }

    /// Tells some accounts the same of a conversation, but those who want to hear nothing of it;
    /// within a unit of the writer.
    public void tellThere(Transaction tx, List<Id> accounts, NotificationDraft draft) {
        Id conversation = Objects.requireNonNull(draft.conversation());
        tell(tx, NotificationTable.wanting(tx, accounts, conversation), draft);
    }

    /// Has an account read what another has asked of it, once it has dealt with that; within a unit
    /// of the writer.
    ///
    /// @param asked the kind of notification that told of it
    public void settle(
            Transaction tx,
            Id account,
            NotificationKind asked,
            Id actor,
            @Nullable GroupReference group) {
        Id about = group == null ? null : group.id();
        for (Id one : NotificationTable.asked(tx, account, asked, actor, about)) {
            mark(tx, account, one, one, NotificationState.READ);
        }
    }

    /// Moves notifications of an account on to a state, and tells its devices; where nothing moves,
    /// nobody is told.
    ///
    /// @return how many it has not seen
    int mark(Transaction tx, Id account, Id from, Id upTo, NotificationState state) {
        Instant now = clock.instant();
        int moved = NotificationTable.mark(tx, account, from, upTo, state, now);
        int unseen = NotificationTable.unseen(tx, account);
        if (moved > 0) {
            long version = people.versions().raise(tx, account);
            NotificationsMarked event =
                    new NotificationsMarked(from, upTo, state, now, unseen, version);
            tx.afterCommit(() -> bus.publish(new Publication(List.of(account), event)));
        }
        return unseen;
    }

    private Notification named(Transaction tx, StoredNotification stored) {
        Id actor = stored.draft().actor();
        Map<Id, Profile> named =
                actor == null ? Map.of() : people.directory().profiles(tx, List.of(actor));
        return stored.named(named);
    }

    private void publish(Notification told, int unseen, Raised to) {
        bus.publish(
                new Publication(
                        List.of(to.account()), new NotificationPosted(told, unseen, to.version())));
    }

    /// Tells some accounts of a message, who are not here to be pushed it: one notification of each
    /// conversation counts them until it was seen.
    void tellAbsent(Transaction tx, List<Id> accounts, NotificationDraft draft) {
        Id id = ids.next();
        NotificationTable.renew(tx, accounts, id, draft, clock.instant());
        if (NotificationTable.insert(tx, accounts, id, draft, clock.instant()) > 0) {
            NotificationTable.prune(tx, accounts, MOST_KEPT);
        }
        List<Raised> _ = people.versions().raise(tx, accounts);
    }
}
