package chat.parley.server.log.entry;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import chat.parley.protocol.Id;
import chat.parley.server.storage.RowKey;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who has reacted to what, and how. How many have stands with the message, too.
public final class ReactionTable {
    private ReactionTable() {}

    /// The emoji that somebody has reacted with to messages at some places.
    public static Map<RowKey, Set<String>> of(Sql sql, Id account, Collection<RowKey> places) {
        record At(RowKey place, String emoji) {}
        return sql
                .list(
                        """
                        select r.conversation_id, r.seq, r.emoji
                        from ${keys} place join reaction r
                            on r.conversation_id = place.id and r.seq = place.number
                        where r.account_id = ?""",
                        row -> new At(new RowKey(row.id(), row.number()), row.text()),
                        places,
                        account)
                .stream()
                .collect(groupingBy(At::place, mapping(At::emoji, toSet())));
    }

    /// At most `limit` of those who have reacted with an emoji, by their ids, above `after`.
    public static List<Id> people(
            Sql sql, Id conversation, long seq, String emoji, long after, int limit) {
        return sql.list(
                """
                select account_id from reaction
                where conversation_id = ? and seq = ? and emoji = ? and account_id > ?
                order by account_id limit ?""",
                row -> row.id(),
                conversation,
                seq,
                emoji,
                after,
                limit);
    }

    public static void insert(Transaction tx, Id conversation, long seq, String emoji, Id account) {
        tx.update(
                """
                insert into reaction (conversation_id, seq, emoji, account_id)
                values (?, ?, ?, ?)""",
                conversation,
                seq,
                emoji,
                account);
    }

    public static void delete(Transaction tx, Id conversation, long seq, String emoji, Id account) {
        tx.update(
                """
                delete from reaction
                where conversation_id = ? and seq = ? and emoji = ? and account_id = ?""",
                conversation,
                seq,
                emoji,
                account);
    }

    /// Takes all back.
    public static void clear(Transaction tx, Id conversation, long seq) {
        tx.update("delete from reaction where conversation_id = ? and seq = ?", conversation, seq);
    }
}
