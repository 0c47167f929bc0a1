package chat.parley.server.account;

import chat.parley.protocol.Id;
import chat.parley.server.log.Versions;
import chat.parley.server.storage.Ids;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.util.List;
import java.util.Optional;

/// The version of each account, which rises with every durable change that concerns it, so that a
/// client that missed the news of one finds out.
public final class AccountVersions implements Versions {
    private final Ids ids;

    public AccountVersions(Ids ids) {
        this.ids = ids;
    }

    /// An account that changed.
    public record Changed(Id account, Id change) {}

    @Override
    public long raise(Transaction tx, Id account) {
        AccountTable.raise(tx, account, ids.next());
        return of(tx, account);
    }

    /// An account with its new version.
    public record Raised(Id account, long version) {}

    /// Raises the versions of some accounts with one statement.
    public List<Raised> raise(Transaction tx, List<Id> accounts) {
        return AccountTable.raise(tx, accounts, ids.next());
    }

    public long of(Sql sql, Id account) {
        return AccountTable.version(sql, account);
    }

    /// The accounts that changed after a mark, the oldest change first.
    public List<Changed> after(Sql sql, Id mark, int limit) {
        return AccountTable.changedAfter(sql, mark, limit);
    }

    /// The id of the latest change of any account.
    public Optional<Id> last(Sql sql) {
        return AccountTable.lastChange(sql);
    }
}
