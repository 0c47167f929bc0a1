package chat.parley.server.search;

import chat.parley.protocol.Id;
import chat.parley.server.storage.DerivedDatabase.Schema;
import chat.parley.server.storage.Row;
import chat.parley.server.storage.RowKey;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The index: which messages have which tokens (FTS5, without the messages in it), what each was
/// indexed with, which taking it out again needs, and how far each conversation is indexed.
///
/// Messages bear the ids of their entries, which rise with time: so the newest are found first, and
/// a moment is a place in the index.
final class IndexTable {
    static final Schema SCHEMA =
            new Schema(
                    1,
                    List.of(
                            """
                            create virtual table token using fts5(
                                tokens, content = '', detail = none, columnsize = 0,
                                tokenize = 'ascii')""",
                            // what is taken out is in no file
                            "insert into token (token, rank) values ('secure-delete', 1)",
                            """
                            create table message (
                                id integer not null primary key,
                                conversation_id integer not null,
                                seq integer not null,
                                sender_id integer not null,
                                traits text not null,
                                text text not null)""",
                            """
                            create table progress (
                                conversation_id integer not null primary key,
                                seq integer not null)"""));

    private IndexTable() {}

    /// Where a message stands that may be what is looked for.
    record Candidate(Id id, Id conversation, long seq) {
        RowKey place() {
            return new RowKey(conversation, seq);
        }
    }

    /// At most `limit` messages that have what is asked for, the newest first.
    ///
    /// @param tokens in the query language of FTS5
    /// @param from ids from here on
    /// @param before ids below it
    static List<Candidate> candidates(Sql sql, String tokens, long from, long before, int limit) {
        return sql.list(
                """
                select m.id, m.conversation_id, m.seq
                from token join message m on m.id = token.rowid
                where token match ? and token.rowid >= ? and token.rowid < ?
                order by token.rowid desc limit ?""",
                row -> new Candidate(row.id(), row.id(), row.number()),
                tokens,
                from,
                before,
                limit);
    }

    /// At most `limit` messages, the newest first.
    static List<Candidate> newest(Sql sql, long from, long before, int limit) {
        return sql.list(
                """
                select id, conversation_id, seq from message
                where id >= ? and id < ? order by id desc limit ?""",
                row -> new Candidate(row.id(), row.id(), row.number()),
                from,
                before,
                limit);
    }

    /// What some messages were indexed with.
    static Map<Id, IndexedMessage> indexed(Sql sql, Collection<Id> messages) {
        return sql
                .list(
                        """
                        select id, conversation_id, seq, sender_id, traits, text
                        from message where id in ${ids}""",
                        IndexTable::read,
                        messages)
                .stream()
                .collect(Collectors.toMap(IndexedMessage::id, message -> message));
    }

    private static IndexedMessage read(Row row) {
        return new IndexedMessage(
                row.id(), row.id(), row.number(), row.id(), traits(row.text()), row.text());
    }

    static void insert(Transaction tx, IndexedMessage message) {
        tx.update(
                """
                insert into message (id, conversation_id, seq, sender_id, traits, text)
                values (?, ?, ?, ?, ?, ?)""",
                message.id(),
                message.conversation(),
                message.seq(),
                message.sender(),
                written(message.traits()),
                message.text());
        tx.update(
                "insert into token (rowid, tokens) values (?, ?)",
                message.id(),
                IndexTokens.of(message));
    }

    /// Takes a message out, which needs to know what it was indexed with.
    static void delete(Transaction tx, IndexedMessage message) {
        tx.update(
                "insert into token (token, rowid, tokens) values ('delete', ?, ?)",
                message.id(),
                IndexTokens.of(message));
        tx.update("delete from message where id = ?", message.id());
    }

    /// How far some conversations are indexed, of those that are.
    static Map<Id, Long> progress(Sql sql, Collection<Id> conversations) {
        record Progress(Id conversation, long seq) {}
        return sql
                .list(
                        """
                        select conversation_id, seq from progress
                        where conversation_id in ${ids}""",
                        row -> new Progress(row.id(), row.number()),
                        conversations)
                .stream()
                .collect(Collectors.toMap(Progress::conversation, Progress::seq));
    }

    static void advance(Transaction tx, Id conversation, long seq) {
        tx.update(
                """
                insert into progress (conversation_id, seq) values (?, ?)
                on conflict (conversation_id) do update set seq = excluded.seq""",
                conversation,
                seq);
    }

    private static String written(Set<MessageTrait> traits) {
        return traits.stream().map(MessageTrait::key).sorted().collect(Collectors.joining(" "));
    }

    private static Set<MessageTrait> traits(String written) {
        return Stream.of(written.split(" "))
                .map(MessageTrait::named)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }
}
