package chat.parley.server.account;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.AccountRequest.DeleteAccount;
import chat.parley.protocol.operation.AccountRequest.RenameAccount;
import chat.parley.protocol.operation.Change;
import chat.parley.server.access.AccessControl;
import chat.parley.server.account.name.AccountName;
import chat.parley.server.administration.Administration;
import chat.parley.server.administration.ChangeRequest;
import chat.parley.server.administration.Changes;
import chat.parley.server.administration.Difference;
import chat.parley.server.infrastructure.Infrastructure;
import chat.parley.server.session.Caller;
import chat.parley.server.session.LiveDevices;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import chat.parley.server.words.AccessText;
import java.time.Clock;
import java.util.concurrent.CompletionStage;

/// Renames and deletes accounts, by right.
final class AccountChanges {
    private final AccessControl access;
    private final Changes changes;
    private final Directory directory;
    private final AccountNews news;
    private final AccountDeletion deletion;
    private final LiveDevices live;
    private final Clock clock;

    AccountChanges(
            Infrastructure base,
            Administration administration,
            Directory directory,
            AccountNews news,
            AccountDeletion deletion) {
        this.access = administration.access();
        this.changes = administration.changes();
        this.directory = directory;
        this.news = news;
        this.deletion = deletion;
        this.live = base.live();
        this.clock = base.clock();
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
            AccountTable.releaseNames(tx, clock.instant());
            if (!AccountTable.rename(tx, account, name)) {
                throw new Refused(Reason.USERNAME_TAKEN);
            }
            Profile _ = news.tell(tx, account, news.audience(tx, account));
        }
        return new Difference(
                "@" + before.name(),
                "@" + before.name(),
                "@" + name.text(),
                1,
                live.online(account),
                true);
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
                    return deletion.deleted(tx, target);
                });
    }

    private Profile managed(Sql sql, String name) {
        Profile target = directory.required(sql, name);
        if (target.kind() == Profile.Kind.BOT) {
            throw new Refused(Reason.BUILT_IN);
        }
        return target;
    }
}
