package chat.parley.server.log;

import chat.parley.protocol.Id;
import chat.parley.server.storage.Transaction;
import java.util.Collection;
import java.util.List;

/// Who is mentioned where.
final class MentionTable {
    private MentionTable() {}

    /// Those of some accounts who stay in a group.
    static List<Id> staying(Transaction tx, Id conversation, Collection<Id> accounts) {
        return tx.list(
                """
                select s.account_id from stay s join conversation c on c.id = s.conversation_id
                where s.conversation_id = ? and s.to_seq is null and c.kind = 'GROUP'
                    and s.account_id in ${ids}""",
                row -> row.id(),
                conversation,
                accounts);
    }

    static void insert(Transaction tx, Id conversation, long seq, Collection<Id> accounts) {
        tx.update(
                """
                insert into mention (account_id, conversation_id, seq)
                select value, ?, ? from ${ids} listed""",
                conversation,
                seq,
                accounts);
    }
}
