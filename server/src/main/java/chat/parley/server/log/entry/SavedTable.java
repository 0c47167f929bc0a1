package chat.parley.server.log.entry;

import chat.parley.protocol.Id;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.util.List;

/// Which messages each account has saved. What it may not read any more is not found.
public final class SavedTable {
    private static final String READABLE =
            """
             from saved_message m
            join stay s on s.account_id = m.account_id
                and s.conversation_id = m.conversation_id
                and s.to_seq is null and m.seq > s.from_seq
            """;

    private final EntryTable entries = new EntryTable(new StoredBodies());

    /// A message, and when it was saved.
    ///
    /// @param id of the saving, which rises
    public record Saved(Id id, StoredEntry message) {}

    public void insert(Transaction tx, Id account, Id conversation, long seq, Id id) {
        tx.update(
                """
                insert into saved_message (account_id, conversation_id, seq, id)
                values (?, ?, ?, ?) on conflict (account_id, conversation_id, seq) do nothing""",
                account,
                conversation,
                seq,
                id);
    }

    public void delete(Transaction tx, Id account, Id conversation, long seq) {
        tx.update(
                """
                delete from saved_message
                where account_id = ? and conversation_id = ? and seq = ?""",
                account,
                conversation,
                seq);
    }

    public void deleteAll(Transaction tx, Id account) {
        tx.update("delete from saved_message where account_id = ?", account);
    }

    /// Those that the account may not read any more.
    public void deleteUnreadable(Transaction tx, Id account) {
        tx.update(
                """
                delete from saved_message where account_id = ? and not exists (
                    select 1 from stay s
                    where s.account_id = saved_message.account_id
                        and s.conversation_id = saved_message.conversation_id
                        and s.to_seq is null and saved_message.seq > s.from_seq)""",
                account);
    }

    public int count(Sql sql, Id account) {
        return sql.count("select count(*) from saved_message where account_id = ?", account);
    }

    /// The latest saved first, at most `limit` below `before`.
    public List<Saved> page(Sql sql, Id account, long before, int limit) {
        return sql.list(
                "select m.id, "
                        + EntryTable.COLUMNS
                        + READABLE
                        + """
                        join entry e on e.conversation_id = m.conversation_id and e.seq = m.seq
                        where m.account_id = ? and m.id < ? order by m.id desc limit ?""",
                row -> new Saved(row.id(), entries.read(row)),
                account,
                before,
                limit);
    }
}
