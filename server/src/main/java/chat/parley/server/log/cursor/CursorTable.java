package chat.parley.server.log.cursor;

import chat.parley.protocol.Id;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// How far people have read and their devices hold. Every cursor only rises, whatever order its
/// moves arrive in.
public final class CursorTable {
    private CursorTable() {}

    /// How far an account has come in a conversation.
    ///
    /// @param held up to where any of its devices holds it
    /// @param read up to where it has read it
    /// @param shown up to where others may learn that it has
    /// @param hides whether others learn of nothing that it reads now
    public record Cursor(long held, long read, long shown, boolean hides) {

        /// After a device said what it holds.
        public Cursor holding(long seq) {
            return new Cursor(Math.max(held, seq), read, shown, hides);
        }

        /// After the account read; what is read is also held.
        public Cursor reading(long seq) {
            return new Cursor(
                    Math.max(held, seq),
                    Math.max(read, seq),
                    hides ? shown : Math.max(shown, seq),
                    hides);
        }
    }

    /// Begins again where a former stay in the conversation ended, or above.
    public static void begin(Transaction tx, Id conversation, Id account, long fromSeq) {
        tx.update(
                """
                insert into reading (conversation_id, account_id, read, held, shown)
                values (?, ?, ?, ?, ?)
                on conflict (conversation_id, account_id)
                do update set read = case when excluded.read > reading.read
                                then excluded.read else reading.read end,
                              held = case when excluded.held > reading.held
                                then excluded.held else reading.held end,
                              shown = case when excluded.shown > reading.shown
                                then excluded.shown else reading.shown end,
                              hidden_head = null, unread_from = null""",
                conversation,
                account,
                fromSeq,
                fromSeq,
                fromSeq);
    }

    public static Optional<Cursor> find(Sql sql, Id conversation, Id account) {
        return sql.first(
                """
                select r.held, r.read, r.shown, case when a.receipts = 'HIDDEN' then 1 else 0 end
                from reading r join account a on a.id = r.account_id
                where r.conversation_id = ? and r.account_id = ?""",
                row -> new Cursor(row.number(), row.number(), row.number(), row.flag()),
                conversation,
                account);
    }

    /// Sets all of an account's cursors, none of them lower than it was: see [Cursor#reading].
    public static void set(Transaction tx, Id conversation, Id account, Cursor cursor) {
        tx.update(
                """
                update reading set held = ?, read = ?, shown = ?
                where conversation_id = ? and account_id = ?""",
                cursor.held(),
                cursor.read(),
                cursor.shown(),
                conversation,
                account);
    }

    /// Somebody in a conversation.
    ///
    /// @param hides whether they hide what they read, and so learn of nobody's reading
    public record Watcher(Id account, boolean hides) {}

    /// Who stays in a conversation.
    public static List<Watcher> watchers(Sql sql, Id conversation) {
        return sql.list(
                """
                select a.id, case when a.receipts = 'HIDDEN' then 1 else 0 end
                from stay s join account a on a.id = s.account_id
                where s.conversation_id = ? and s.to_seq is null""",
                row -> new Watcher(row.id(), row.flag()),
                conversation);
    }

    /// The other one of conversations of two, by conversation.
    public static Map<Id, Id> peers(Sql sql, Id account, Collection<Id> conversations) {
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
    public static boolean deviceHolds(Transaction tx, Id device, Id conversation, long seq) {
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
}
