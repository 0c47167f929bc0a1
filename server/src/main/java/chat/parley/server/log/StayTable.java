package chat.parley.server.log;

import chat.parley.protocol.Id;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.util.List;
import java.util.Optional;

/// Who stays in a conversation, and from which entry on.
final class StayTable {
    private StayTable() {}

    /// A stay that has not ended: entries above `fromSeq` are readable.
    record Stay(Id account, long fromSeq) {}

    /// What one of the people may read of a conversation.
    record Reach(long fromSeq, long head) {}

    static void insert(Transaction tx, Id conversation, Id account, long fromSeq) {
        tx.update(
                "insert into stay (conversation_id, account_id, from_seq) values (?, ?, ?)",
                conversation,
                account,
                fromSeq);
    }

    static List<Stay> staying(Sql sql, Id conversation) {
        return sql.list(
                """
                select account_id, from_seq from stay
                where conversation_id = ? and to_seq is null""",
                row -> new Stay(row.id(1), row.number(2)),
                conversation);
    }

    static Optional<Reach> reach(Sql sql, Id conversation, Id account) {
        return sql.first(
                """
                select s.from_seq, c.head from stay s join conversation c on c.id = s.conversation_id
                where s.account_id = ? and s.conversation_id = ? and s.to_seq is null""",
                row -> new Reach(row.number(1), row.number(2)),
                account,
                conversation);
    }
}
