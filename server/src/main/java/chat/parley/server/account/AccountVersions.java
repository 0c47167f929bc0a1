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
        tx.update(
                "update account set version = version + 1, change = ? where id = ?",
                ids.next(),
                account);
        return of(tx, account);
    }

    /// An account with its new version.
    public record Raised(Id account, long version) {}

    /// Raises the versions of some accounts with one statement.
    public List<Raised> raise(Transaction tx, List<Id> accounts) {
        return tx.list(
                """
                update account set version = version + 1, change = ?
                where id in ${ids} returning id, version""",
                row -> new Raised(row.id(1), row.number(2)),
                ids.next(),
                accounts);
    }

    public long of(Sql sql, Id account) {
        return sql.first("select version from account where id = ?", row -> row.number(1), account)
                .orElse(0L);
    }

    /// The accounts that changed after a mark, the oldest change first.
    public List<Changed> after(Sql sql, Id mark, int limit) {
        return sql.list(
                "select id, change from account where change > ? order by change limit ?",
                row -> new Changed(row.id(1), row.id(2)),
                mark,
                limit);
    }

    /// The id of the latest change of any account.
    public Optional<Id> last(Sql sql) {
        return sql.first(
                "select change from account order by change desc limit 1", row -> row.id(1));
    }
}
