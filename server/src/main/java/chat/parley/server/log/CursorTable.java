package chat.parley.server.log;

import chat.parley.protocol.Id;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// How far people have read and their devices hold. Every cursor only rises, whatever order its
/// moves arrive in.
final class CursorTable {
    private CursorTable() {}

    record Cursor(long held, long read) {}

    static void begin(Transaction tx, Id conversation, Id account, long fromSeq) {
        tx.update(
                """
                insert into reading (conversation_id, account_id, read, held) values (?, ?, ?, ?)
                on conflict (conversation_id, account_id)
                do update set read = case when excluded.read > reading.read
                                then excluded.read else reading.read end,
                              held = case when excluded.held > reading.held
                                then excluded.held else reading.held end,
                              hidden_head = null, unread_from = null""",
                conversation,
                account,
                fromSeq,
                fromSeq);
    }

    static Optional<Cursor> find(Sql sql, Id conversation, Id account) {
        return sql.first(
                "select held, read from reading where conversation_id = ? and account_id = ?",
                row -> new Cursor(row.number(), row.number()),
                conversation,
                account);
    }

    /// The other one of conversations of two, by conversation.
    static Map<Id, Id> peers(Sql sql, Id account, Collection<Id> conversations) {
        record Peer(Id conversation, Id account) {}
        return sql
                .list(
                        """
                        select conversation_id, account_id from reading
                        where conversation_id in ${ids} and account_id <> ?""",
                        row -> new Peer(row.id(), row.id()),
                        conversations,
                        account)
                .stream()
                .collect(Collectors.toMap(Peer::conversation, Peer::account));
    }

    /// Moves a device's cursor.
    ///
    /// @return whether it was lower
    static boolean deviceHolds(Transaction tx, Id device, Id conversation, long seq) {
        return tx.update(
                        """
                        insert into holding (device_id, conversation_id, held) values (?, ?, ?)
                        on conflict (device_id, conversation_id)
                        do update set held = excluded.held where holding.held < excluded.held""",
                        device,
                        conversation,
                        seq)
                > 0;
    }

    /// Moves the cursor that is the furthest of an account's devices.
    ///
    /// @return whether it was lower
    static boolean accountHolds(Transaction tx, Id account, Id conversation, long seq) {
        return tx.update(
                        """
                        update reading set held = ?
                        where conversation_id = ? and account_id = ? and held < ?""",
                        seq,
                        conversation,
                        account,
                        seq)
                > 0;
    }

    /// Moves an account's read cursor; what is read is also held.
    ///
    /// @return whether it was lower
    static boolean accountRead(Transaction tx, Id account, Id conversation, long seq) {
        return tx.update(
                        """
                        update reading set read = ?, held = case when held < ? then ? else held end
                        where conversation_id = ? and account_id = ? and read < ?""",
                        seq,
                        seq,
                        seq,
                        conversation,
                        account,
                        seq)
                > 0;
    }
}
