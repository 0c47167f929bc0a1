package chat.parley.server.log.cursor;

import chat.parley.protocol.Id;
import chat.parley.server.log.cursor.CursorTable.Cursor;
import chat.parley.server.storage.Transaction;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// When the cursors of people moved, by which it is known since when they hold a message and have
/// read it. The times are shown, and decide nothing.
///
/// A row is a stretch of seqs and the moment that they were passed at: moves that follow each other
/// within one second of the clock are one. Only the last of an account's moves in a conversation
/// are kept; of what was passed before it is not known when.
public final class CursorMoveTable {
    /// So many moves of each cursor of an account are kept in a conversation.
    public static final int MOST_KEPT = 100;

    private static final String HELD = "HELD";
    private static final String READ = "READ";

    private CursorMoveTable() {}

    /// An account's cursors have moved. What it read while it hid that has no time.
    public static void moved(
            Transaction tx, Id conversation, Id account, Cursor before, Cursor now, Instant at) {
        if (now.held() > before.held()) {
            keep(tx, new Key(conversation, account, HELD), before.held(), now.held(), at);
        }
        if (now.shown() > before.shown()) {
            keep(tx, new Key(conversation, account, READ), before.read(), now.shown(), at);
        }
    }

    private record Key(Id conversation, Id account, String kind) {}

    private static void keep(Transaction tx, Key key, long after, long upTo, Instant at) {
        if (!extended(tx, key, after, upTo, at)) {
            insert(tx, key, after, upTo, at);
            deleteOldest(tx, key);
        }
    }

    private static boolean extended(Transaction tx, Key key, long after, long upTo, Instant at) {
        return tx.update(
                        """
                        update cursor_move set up_to = ?, moved_at = ?
                        where conversation_id = ? and account_id = ? and kind = ? and up_to = ?
                            and moved_at between ? and ?""",
                        upTo,
                        at,
                        key.conversation(),
                        key.account(),
                        key.kind(),
                        after,
                        at.truncatedTo(ChronoUnit.SECONDS),
                        at)
                > 0;
    }

    private static void insert(Transaction tx, Key key, long after, long upTo, Instant at) {
        tx.update(
                """
                insert into cursor_move
                    (conversation_id, account_id, kind, up_to, after_seq, moved_at)
                values (?, ?, ?, ?, ?, ?)""",
                key.conversation(),
                key.account(),
                key.kind(),
                upTo,
                after,
                at);
    }

    private static void deleteOldest(Transaction tx, Key key) {
        tx.update(
                """
                delete from cursor_move
                where conversation_id = ? and account_id = ? and kind = ? and up_to <= (
                    select up_to from cursor_move
                    where conversation_id = ? and account_id = ? and kind = ?
                    order by up_to desc limit 1 offset ?)""",
                key.conversation(),
                key.account(),
                key.kind(),
                key.conversation(),
                key.account(),
                key.kind(),
                MOST_KEPT);
    }

    /// Nobody asks since when somebody holds what they may not read any more.
    public static void forget(Transaction tx, Id conversation, Id account) {
        tx.update(
                "delete from cursor_move where conversation_id = ? and account_id = ?",
                conversation,
                account);
    }

    /// The moment since when somebody holds a message, as a column; null where that is not known.
    /// It takes the seq twice.
    ///
    /// @param conversation the column of the conversation
    /// @param account the column of the account
    static String heldAt(String conversation, String account) {
        return at(HELD, conversation, account);
    }

    /// The same of the moment at which they read it.
    static String readAt(String conversation, String account) {
        return at(READ, conversation, account);
    }

    private static String at(String kind, String conversation, String account) {
        return "(select m.moved_at from cursor_move m where m.conversation_id = "
                + conversation
                + " and m.account_id = "
                + account
                + " and m.kind = '"
                + kind
                + "' and m.up_to >= ? and m.after_seq < ? order by m.up_to limit 1)";
    }
}
