package chat.parley.server.friend;

import chat.parley.protocol.Id;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// Who blocks whom.
final class BlockTable {
    private BlockTable() {}

    static boolean blocks(Sql sql, Id account, Id other) {
        return sql.has(
                "select 1 from account_block where account_id = ? and blocked_id = ?",
                account,
                other);
    }

    static boolean blocksPeer(Sql sql, Id account, Id conversation) {
        return sql.has(
                """
                select 1 from account_block b
                join reading r on r.account_id = b.blocked_id
                join conversation c on c.id = r.conversation_id
                where b.account_id = ? and c.id = ? and c.kind = 'PAIR'""",
                account,
                conversation);
    }

    /// Begins to block somebody.
    ///
    /// @return whether it is new
    static boolean insert(Transaction tx, Id account, Id other, Instant now) {
        return tx.update(
                        """
                        insert into account_block (account_id, blocked_id, since) values (?, ?, ?)
                        on conflict do nothing""",
                        account,
                        other,
                        now)
                > 0;
    }

    /// Ends it.
    ///
    /// @return whether there was something to end
    static boolean delete(Transaction tx, Id account, Id other) {
        return tx.update(
                        "delete from account_block where account_id = ? and blocked_id = ?",
                        account,
                        other)
                > 0;
    }

    /// Forgets whom an account blocked, and who blocked it.
    static void deleteOf(Transaction tx, Id account) {
        tx.update(
                "delete from account_block where account_id = ? or blocked_id = ?",
                account,
                account);
    }

    static int count(Sql sql, Id account) {
        return sql.count("select count(*) from account_block where account_id = ?", account);
    }

    /// Those above `after` whom an account blocks, by id.
    static List<Id> page(Sql sql, Id account, long after, int limit) {
        return sql.list(
                """
                select blocked_id from account_block where account_id = ? and blocked_id > ?
                order by blocked_id limit ?""",
                row -> row.id(),
                account,
                after,
                limit);
    }

    /// Those of some accounts that block another.
    static List<Id> blocking(Sql sql, Id other, Collection<Id> some) {
        return sql.list(
                "select account_id from account_block where blocked_id = ? and account_id in ${ids}",
                row -> row.id(),
                other,
                List.copyOf(some));
    }
}
