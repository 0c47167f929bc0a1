package chat.parley.server.account;

import chat.parley.protocol.Id;
import chat.parley.protocol.event.Event.ProfileChanged;
import chat.parley.protocol.model.Profile;
import chat.parley.server.account.AccountTable.Account;
import chat.parley.server.bus.Bus;
import chat.parley.server.bus.Publication;
import chat.parley.server.infrastructure.Infrastructure;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.util.List;
import java.util.stream.Stream;

/// Tells those around an account that they see something else of it, or nothing any more.
final class AccountNews {
    private final Directory directory;
    private final AccountVersions versions;
    private final ProfileAudience circle;
    private final Bus bus;

    AccountNews(Infrastructure base, People people, ProfileAudience circle) {
        this.directory = people.directory();
        this.versions = people.versions();
        this.circle = circle;
        this.bus = base.bus();
    }

    /// Whom it is told to: found out before anything of the account ends.
    List<Id> audience(Sql sql, Id account) {
        return Stream.concat(Stream.of(account), circle.around(sql, account).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /// The profile is remembered before anybody is told of anything that follows it.
    ///
    /// @return what it is now
    Profile tell(Transaction tx, Id account, List<Id> audience) {
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
        return changed.profile();
    }
}
