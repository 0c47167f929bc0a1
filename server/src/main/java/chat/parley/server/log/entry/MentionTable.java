package chat.parley.server.log.entry;

import chat.parley.protocol.Id;
import chat.parley.protocol.body.Body;
import chat.parley.server.storage.RowKey;
import chat.parley.server.storage.Transaction;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Who is mentioned where.
public final class MentionTable {
    private MentionTable() {}

    /// The body, with those whom its words name of the people who stay here. All members are one
    /// row, however many there are.
    public static Body mentioning(
            Transaction tx, RowKey message, Id sender, Body body, MentionCandidates meant) {
        if (meant.isEmpty() || !(body instanceof Body.Worded worded)) {
            return body;
        }
        List<Id> mentions = here(tx, message.id(), meant.people());
        if (!mentions.isEmpty()) {
            insert(tx, message.id(), message.number(), mentions);
        }
        if (meant.everybody()) {
            insertAll(tx, message, sender);
        }
        return worded.mentioning(
                mentions.isEmpty() ? null : mentions, meant.everybody() ? Boolean.TRUE : null);
    }

    /// The first of each place who stays here.
    private static List<Id> here(Transaction tx, Id conversation, List<List<Id>> meant) {
        if (meant.isEmpty()) {
            return List.of();
        }
        Set<Id> all = meant.stream().flatMap(List::stream).collect(Collectors.toSet());
        Set<Id> here = Set.copyOf(staying(tx, conversation, all));
        return meant.stream()
                .flatMap(names -> names.stream().filter(here::contains).limit(1))
                .distinct()
                .toList();
    }

    /// Those of some accounts who stay in a group.
    private static List<Id> staying(Transaction tx, Id conversation, Collection<Id> accounts) {
        return tx.list(
                """
                select s.account_id from stay s join conversation c on c.id = s.conversation_id
                where s.conversation_id = ? and s.to_seq is null and c.kind = 'GROUP'
                    and s.account_id in ${ids}""",
                row -> row.id(),
                conversation,
                accounts);
    }

    /// Nobody is mentioned there any more.
    public static void delete(Transaction tx, RowKey message, Body.Worded text) {
        if (text.mentions() != null) {
            tx.update(
                    """
                    delete from mention
                    where conversation_id = ? and seq = ? and account_id in ${ids}""",
                    message.id(),
                    message.number(),
                    text.mentions());
        }
        if (text.namesEverybody()) {
            tx.update(
                    "delete from mention_of_all where conversation_id = ? and seq = ?",
                    message.id(),
                    message.number());
        }
    }

    /// All members are mentioned there.
    public static void insertAll(Transaction tx, RowKey message, Id sender) {
        tx.update(
                "insert into mention_of_all (conversation_id, seq, sender_id) values (?, ?, ?)",
                message.id(),
                message.number(),
                sender);
    }

    private static void insert(Transaction tx, Id conversation, long seq, Collection<Id> accounts) {
        tx.update(
                """
                insert into mention (account_id, conversation_id, seq)
                select value, ?, ? from ${ids} listed""",
                conversation,
                seq,
                accounts);
    }
}
