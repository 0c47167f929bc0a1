package chat.parley.server.log.entry;

import chat.parley.protocol.Id;
import chat.parley.protocol.body.Body;
import chat.parley.server.storage.Transaction;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Who is mentioned where.
public final class MentionTable {
    private MentionTable() {}

    /// The body, with those whom its words name of the people who stay here.
    ///
    /// @param meant for each place that may name somebody the accounts that it may mean, the
    ///     longest name first
    public static Body mentioning(
            Transaction tx, Id conversation, long seq, Body body, List<List<Id>> meant) {
        if (meant.isEmpty() || !(body instanceof Body.Text(String text, _))) {
            return body;
        }
        Set<Id> all = meant.stream().flatMap(List::stream).collect(Collectors.toSet());
        Set<Id> here = Set.copyOf(staying(tx, conversation, all));
        List<Id> mentions =
                meant.stream()
                        .flatMap(names -> names.stream().filter(here::contains).limit(1))
                        .distinct()
                        .toList();
        if (mentions.isEmpty()) {
            return body;
        }
        insert(tx, conversation, seq, mentions);
        return new Body.Text(text, mentions);
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
    public static void delete(Transaction tx, Id conversation, long seq, Collection<Id> accounts) {
        tx.update(
                """
                delete from mention
                where conversation_id = ? and seq = ? and account_id in ${ids}""",
                conversation,
                seq,
                accounts);
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
