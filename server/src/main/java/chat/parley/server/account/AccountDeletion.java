package chat.parley.server.account;

import chat.parley.protocol.Id;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.AccountRequest.CloseAccount;
import chat.parley.protocol.operation.Done;
import chat.parley.server.access.AccessControl;
import chat.parley.server.access.Roles;
import chat.parley.server.administration.Administration;
import chat.parley.server.administration.Changes;
import chat.parley.server.administration.Difference;
import chat.parley.server.infrastructure.Infrastructure;
import chat.parley.server.session.Caller;
import chat.parley.server.session.LiveDevices;
import chat.parley.server.storage.Transaction;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

/// Deletes accounts, by right or by their owners: in one unit, and for good. An account that was
/// deleted keeps its row, so that what it wrote has an author, but not its name, which nobody else
/// can take for a while; it has no password, no role, no device, no friend and no group.
final class AccountDeletion {
    private final AccessControl access;
    private final Changes changes;
    private final Directory directory;
    private final AccountNews news;
    private final OwnerCheck owner;
    private final LiveDevices live;
    private final Clock clock;
    private final Duration keepNamesFor;
    private final List<DeletionListener> listeners;
    private final Roles roles = new Roles();

    AccountDeletion(
            Infrastructure base,
            Administration administration,
            Directory directory,
            AccountNews news,
            OwnerCheck owner,
            Duration keepNamesFor,
            List<DeletionListener> listeners) {
        this.access = administration.access();
        this.changes = administration.changes();
        this.directory = directory;
        this.news = news;
        this.owner = owner;
        this.live = base.live();
        this.clock = base.clock();
        this.keepNamesFor = keepNamesFor;
        this.listeners = List.copyOf(listeners);
    }

    /// Deletes the account of whoever asks, and knows its password.
    ///
    /// @return fails with [Reason#WRONG_CREDENTIALS], [Reason#OWNER_MUST_STAY] or
    ///     [Reason#LAST_ADMINISTRATOR]
    /// @throws Refused at once, after too many tries
    CompletionStage<Done> close(Caller caller, CloseAccount close) {
        Id account = caller.signedIn();
        return owner.check(caller, close.password())
                .thenCompose(
                        stillTheirs ->
                                access.writer(caller)
                                        .submit(
                                                tx -> {
                                                    stillTheirs.accept(tx);
                                                    return closed(tx, caller, close, account);
                                                }));
    }

    private Done closed(Transaction tx, Caller caller, CloseAccount close, Id account) {
        Difference difference =
                changes.guarded(tx, one -> deleted(one, directory.profile(one, account)));
        changes.record(tx, caller, close, difference);
        return new Done();
    }

    /// Within a unit, by whoever may.
    ///
    /// @throws Refused with [Reason#OWNER_MUST_STAY]
    Difference deleted(Transaction tx, Profile target) {
        Id account = target.id();
        Difference difference =
                new Difference(
                        "@" + target.name(), "account", "deleted", 1, live.online(account), true);
        List<Id> audience = news.audience(tx, account);
        AccountTable.delete(tx, account, clock.instant().plus(keepNamesFor));
        Profile _ = news.tell(tx, account, audience);
        listeners.forEach(listener -> listener.deleted(tx, account));
        roles.takeAll(tx, account);
        return difference;
    }
}
