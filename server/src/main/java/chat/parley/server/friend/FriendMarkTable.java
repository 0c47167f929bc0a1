package chat.parley.server.friend;

import chat.parley.protocol.Id;
import chat.parley.server.account.name.AccountName;
import chat.parley.server.storage.Transaction;
import org.jspecify.annotations.Nullable;

/// What people keep of their friends, for themselves alone.
final class FriendMarkTable {
    private FriendMarkTable() {}

    static void set(
            Transaction tx, Id account, Id friend, @Nullable String remark, boolean starred) {
        tx.update(
                """
                insert into friend_mark (account_id, friend_id, remark, remark_key, starred)
                values (?, ?, ?, ?, ?)
                on conflict (account_id, friend_id) do update set remark = excluded.remark,
                    remark_key = excluded.remark_key, starred = excluded.starred""",
                account,
                friend,
                remark,
                remark == null ? null : AccountName.key(remark),
                starred);
    }

    /// What two keep of each other goes with their friendship.
    static void forget(Transaction tx, Id one, Id other) {
        tx.update(
                """
                delete from friend_mark
                where (account_id = ? and friend_id = ?) or (account_id = ? and friend_id = ?)""",
                one,
                other,
                other,
                one);
    }
}
