package chat.parley.server.sanction;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.event.Event.SanctionChanged;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.account.Sanction;
import chat.parley.protocol.model.account.SanctionKind;
import chat.parley.protocol.model.notification.NotificationKind;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.SanctionRequest;
import chat.parley.protocol.operation.SanctionRequest.Impose;
import chat.parley.protocol.operation.SanctionRequest.Lift;
import chat.parley.protocol.operation.SanctionRequest.ListSanctions;
import chat.parley.protocol.operation.SanctionRequest.SanctionsPage;
import chat.parley.server.access.AccessControl;
import chat.parley.server.access.StoredSanction;
import chat.parley.server.account.People;
import chat.parley.server.administration.Administration;
import chat.parley.server.administration.ChangeRequest;
import chat.parley.server.administration.Changes;
import chat.parley.server.administration.Difference;
import chat.parley.server.administration.Terms;
import chat.parley.server.bus.Bus;
import chat.parley.server.bus.Publication;
import chat.parley.server.infrastructure.Infrastructure;
import chat.parley.server.notification.NotificationDraft;
import chat.parley.server.notification.Notifier;
import chat.parley.server.session.Caller;
import chat.parley.server.session.LiveDevices;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Ids;
import chat.parley.server.storage.Page;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import chat.parley.server.words.FieldText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// Imposing and lifting mutes and bans, and looking at them. From its commit on, a mute refuses
/// every message and a ban everything. Who is here is told; after a ban the session monitor ends
/// what is open.
public final class Sanctions {
    private static final String NONE = "none";

    private final Database database;
    private final Changes changes;
    private final AccessControl access;
    private final Ids ids;
    private final People people;
    private final LiveDevices live;
    private final Bus bus;
    private final Notifier notifier;
    private final List<BanListener> listeners;

    /// Sanctions of accounts.
    ///
    /// @param listeners what else happens when somebody is banned
    public Sanctions(
            Infrastructure base,
            Administration administration,
            People people,
            Notifier notifier,
            List<BanListener> listeners) {
        this.database = base.database();
        this.changes = administration.changes();
        this.access = administration.access();
        this.ids = base.ids();
        this.people = people;
        this.live = base.live();
        this.bus = base.bus();
        this.notifier = notifier;
        this.listeners = List.copyOf(listeners);
    }

    /// Carries a request out. Reads have answered when this returns; writes answer once they are
    /// durable.
    public CompletionStage<? extends Record> answer(Caller caller, SanctionRequest<?> request) {
        return switch (request) {
            case ListSanctions list -> CompletableFuture.completedStage(list(list));
            case Impose impose -> impose(caller, impose);
            case Lift lift -> lift(caller, lift);
        };
    }

    private CompletionStage<Change> impose(Caller caller, Impose impose) {
        ChangeRequest change = new ChangeRequest(caller, impose, impose.reason(), impose.dryRun());
        String reason = change.reason();
        if (reason == null) {
            throw Refused.field("reason", FieldText.BLANK);
        }
        Instant now = access.sanctions().now();
        Instant until = Terms.end(impose.term(), now);
        return changes.carryOut(
                change,
                tx -> {
                    Profile target = target(tx, caller, impose.name());
                    return imposed(
                            tx,
                            target,
                            new StoredSanction(
                                    ids.next(),
                                    target.id(),
                                    impose.kind(),
                                    reason,
                                    caller.account(),
                                    now,
                                    until,
                                    null,
                                    null));
                });
    }

    private Profile target(Sql sql, Caller caller, String name) {
        Profile target = people.directory().required(sql, name);
        access.reach().requireOver(sql, caller, target.id());
        return target;
    }

    private Difference imposed(Transaction tx, Profile target, StoredSanction sanction) {
        Optional<StoredSanction> before = access.sanctions().of(tx, target.id(), sanction.kind());
        SanctionTable.lift(tx, target.id(), sanction.kind(), sanction.imposedAt(), sanction.by());
        SanctionTable.insert(tx, sanction);
        if (sanction.kind() == SanctionKind.BAN) {
            listeners.forEach(listener -> listener.banned(tx, target.id()));
        }
        tell(tx, sanction);
        notifier.tell(tx, target.id(), imposing(sanction));
        return difference(target, before, Optional.of(sanction));
    }

    private CompletionStage<Change> lift(Caller caller, Lift lift) {
        ChangeRequest change = new ChangeRequest(caller, lift, lift.reason(), lift.dryRun());
        return changes.carryOut(
                change,
                tx -> {
                    Profile target = target(tx, caller, lift.name());
                    return lifted(tx, target, lift.kind(), caller.account());
                });
    }

    private Difference lifted(Transaction tx, Profile target, SanctionKind kind, @Nullable Id by) {
        StoredSanction before =
                access.sanctions()
                        .of(tx, target.id(), kind)
                        .orElseThrow(() -> new Refused(Reason.NOT_SANCTIONED));
        SanctionTable.lift(tx, target.id(), kind, access.sanctions().now(), by);
        tell(tx, SanctionTable.find(tx, before.id()).orElseThrow());
        notifier.tell(tx, target.id(), NotificationDraft.of(lifting(kind), by));
        return difference(target, Optional.of(before), Optional.empty());
    }

    private static NotificationDraft imposing(StoredSanction sanction) {
        NotificationKind kind =
                switch (sanction.kind()) {
                    case MUTE -> NotificationKind.MUTED;
                    case BAN -> NotificationKind.BANNED;
                };
        return NotificationDraft.of(kind, sanction.by())
                .saying(sanction.reason())
                .until(sanction.until());
    }

    private static NotificationKind lifting(SanctionKind kind) {
        return switch (kind) {
            case MUTE -> NotificationKind.UNMUTED;
            case BAN -> NotificationKind.UNBANNED;
        };
    }

    private Difference difference(
            Profile target, Optional<StoredSanction> before, Optional<StoredSanction> after) {
        return new Difference(
                "@" + target.name(),
                before.map(StoredSanction::shown).orElse(NONE),
                after.map(StoredSanction::shown).orElse(NONE),
                1,
                live.online(target.id()),
                true);
    }

    /// Tells the person. What is open after a ban is ended by the session monitor, which needs no
    /// word of it.
    private void tell(Transaction tx, StoredSanction sanction) {
        long version = people.versions().raise(tx, sanction.account());
        Map<Id, Profile> profiles =
                people.directory().profiles(tx, StoredSanction.people(List.of(sanction)));
        SanctionChanged changed = new SanctionChanged(sanction.named(profiles), version);
        tx.afterCommit(() -> bus.publish(new Publication(List.of(sanction.account()), changed)));
    }

    private SanctionsPage list(ListSanctions list) {
        SanctionTable.Page page =
                new SanctionTable.Page(
                        list.before() == null ? new Id(Long.MAX_VALUE) : list.before(),
                        list.kind(),
                        list.inForce(),
                        access.sanctions().now(),
                        list.limit() + 1);
        List<StoredSanction> found;
        if (list.name() == null) {
            found = database.read(sql -> SanctionTable.page(sql, page));
        } else {
            Id account = people.directory().requiredEver(list.name()).id();
            found = database.read(sql -> SanctionTable.page(sql, account, page));
        }
        Page<StoredSanction> slice = Page.of(found, list.limit());
        return new SanctionsPage(named(slice.rows()), slice.more());
    }

    private List<Sanction> named(List<StoredSanction> some) {
        Map<Id, Profile> profiles = people.directory().profiles(StoredSanction.people(some));
        return some.stream().map(one -> one.named(profiles)).toList();
    }
}
