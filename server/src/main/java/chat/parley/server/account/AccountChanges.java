package chat.parley.server.account;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.event.Event.ProfileChanged;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.AccountRequest.DeleteAccount;
import chat.parley.protocol.operation.AccountRequest.RenameAccount;
import chat.parley.protocol.operation.Change;
import chat.parley.server.access.AccessControl;
import chat.parley.server.access.Roles;
import chat.parley.server.account.AccountTable.Account;
import chat.parley.server.administration.Administration;
import chat.parley.server.administration.ChangeRequest;
import chat.parley.server.administration.Changes;
import chat.parley.server.administration.Difference;
import chat.parley.server.bus.Bus;
import chat.parley.server.bus.Publication;
import chat.parley.server.infrastructure.Infrastructure;
import chat.parley.server.session.Caller;
import chat.parley.server.session.LiveDevices;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import chat.parley.server.words.AccessText;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/// Renames and deletes accounts, by right. An account that was deleted keeps its row and its name,
/// so that what it wrote has an author and nobody can be mistaken for them; it has no password, no
/// role, no device, no friend and no group, and cannot be brought back.
final class AccountChanges {
    private final AccessControl access;
    private final Changes changes;
    private final Directory directory;
    private final AccountVersions versions;
    private final ProfileAudience circle;
    private final LiveDevices live;
    private final Bus bus;
    private final List<DeletionListener> listeners;
    private final Roles roles = new Roles();

    AccountChanges(
            Infrastructure base,
            Administration administration,
            People people,
            ProfileAudience circle,
            List<DeletionListener> listeners) {
        this.access = administration.access();
        this.changes = administration.changes();
        this.directory = people.directory();
        this.versions = people.versions();
        this.circle = circle;
        this.live = base.live();
        this.bus = base.bus();
        this.listeners = List.copyOf(listeners);
    }

    CompletionStage<Change> rename(Caller caller, RenameAccount rename) {
        AccountName name = AccountName.given("newName", rename.newName(), caller);
        ChangeRequest change = new ChangeRequest(caller, rename, rename.reason(), rename.dryRun());
        return changes.carryOut(
                change,
                tx -> {
                    Profile target = managed(tx, rename.name());
                    access.reach().requireOver(tx, caller, target.id());
                    return renamed(tx, target, name);
                });
    }

    private Difference renamed(Transaction tx, Profile before, AccountName name) {
        Id account = before.id();
        if (!before.name().equals(name.text())) {
            if (!AccountTable.rename(tx, account, name)) {
                throw new Refused(Reason.USERNAME_TAKEN);
            }
            tell(tx, account, circle.around(tx, account));
        }
        return difference(before, "@" + before.name(), "@" + name.text());
    }

    CompletionStage<Change> delete(Caller caller, DeleteAccount delete) {
        ChangeRequest change = new ChangeRequest(caller, delete, delete.reason(), delete.dryRun());
        return changes.carryOut(
                change,
                tx -> {
                    Profile target = managed(tx, delete.name());
                    if (target.id().equals(caller.account())) {
                        throw new Refused(Reason.TO_ONESELF, AccessText.OWN_ACCOUNT);
                    }
                    access.reach().requireOver(tx, caller, target.id());
                    return deleted(tx, target);
                });
    }

    private Difference deleted(Transaction tx, Profile before) {
        Id account = before.id();
        Difference difference = difference(before, "account", "deleted");
        List<Id> circle = this.circle.around(tx, account);
        AccountTable.delete(tx, account);
        tell(tx, account, circle);
        listeners.forEach(listener -> listener.deleted(tx, account));
        roles.takeAll(tx, account);
        return difference;
    }

    private Difference difference(Profile target, String before, String after) {
        return new Difference(
                "@" + target.name(), before, after, 1, live.online(target.id()), true);
    }

    private Profile managed(Sql sql, String name) {
        Profile target = directory.required(sql, name);
        if (target.kind() == Profile.Kind.BOT) {
            throw new Refused(Reason.BUILT_IN);
        }
        return target;
    }

    /// The profile is remembered before anybody is told of anything that follows it.
    private void tell(Transaction tx, Id account, List<Id> circle) {
        List<Id> audience =
                Stream.concat(Stream.of(account), circle.stream()).distinct().sorted().toList();
        List<AccountVersions.Raised> raised = versions.raise(tx, audience);
        Account changed = AccountTable.find(tx, account).orElseThrow();
        tx.beforeAnswer(() -> directory.keep(changed));
        for (AccountVersions.Raised one : raised) {
            tx.afterCommit(
                    () ->
                            bus.publish(
                                    new Publication(
                                            List.of(one.account()),
                                            new ProfileChanged(changed.profile(), one.version()))));
        }
    }
}
