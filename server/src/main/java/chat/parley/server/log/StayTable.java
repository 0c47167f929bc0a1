package chat.parley.server.log;

import chat.parley.protocol.Id;
import chat.parley.protocol.Penalty;
import chat.parley.protocol.model.ConversationKind;
import chat.parley.server.log.Overviews.ReadableLog;
import chat.parley.server.storage.Row;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who stays in a conversation, and from which entry on.
final class StayTable {
    private StayTable() {}

    /// A stay that has not ended: entries above `fromSeq` are readable.
    record Stay(Id account, long fromSeq) {}

    /// What one of the people may read of a conversation.
    record Reach(long fromSeq, long head, ConversationKind kind) {}

    /// Begins a stay, or again one that ended and reaches back as far.
    static void insert(Transaction tx, Id conversation, Id account, long fromSeq) {
        tx.update(
                """
                insert into stay (conversation_id, account_id, from_seq) values (?, ?, ?)
                on conflict (conversation_id, account_id, from_seq) do update
                set to_seq = null, outranks = 0, muted_until = null, mute_reason = null""",
                conversation,
                account,
                fromSeq);
    }

    /// Ends a stay with the entry `toSeq`.
    ///
    /// @return whether there was one
    static boolean end(Transaction tx, Id conversation, Id account, long toSeq) {
        return tx.update(
                        """
                        update stay set to_seq = ?
                        where account_id = ? and conversation_id = ? and to_seq is null""",
                        toSeq,
                        account,
                        conversation)
                > 0;
    }

    static void outrank(Transaction tx, Id conversation, Id account, boolean outranks) {
        tx.update(
                """
                update stay set outranks = ?
                where account_id = ? and conversation_id = ? and to_seq is null""",
                outranks,
                account,
                conversation);
    }

    /// Whether somebody who stays is the owner or an admin of the conversation's group.
    static boolean outranks(Sql sql, Id conversation, Id account) {
        return sql.has(
                """
                select 1 from stay where account_id = ? and conversation_id = ?
                    and to_seq is null and outranks = 1""",
                account,
                conversation);
    }

    /// Whether somebody owns the conversation's group.
    static boolean owns(Sql sql, Id conversation, Id account) {
        return sql.has(
                "select 1 from chat_group where conversation_id = ? and owner_id = ?",
                conversation,
                account);
    }

    /// @param until null: not any more
    static void mute(
            Transaction tx,
            Id conversation,
            Id account,
            @Nullable Instant until,
            @Nullable String reason) {
        tx.update(
                """
                update stay set muted_until = ?, mute_reason = ?
                where account_id = ? and conversation_id = ? and to_seq is null""",
                until,
                reason,
                account,
                conversation);
    }

    /// The mute under which somebody left, if it is still in force.
    static Optional<Penalty> muteOnLeaving(Sql sql, Id conversation, Id account, Instant now) {
        return sql.first(
                """
                select mute_reason, muted_until from (
                    select mute_reason, muted_until from stay
                    where conversation_id = ? and account_id = ? and to_seq is not null
                    order by to_seq desc limit 1) as last
                where muted_until > ?""",
                row -> new Penalty(row.nullableText(), PostingState.end(row.instant())),
                conversation,
                account,
                now);
    }

    static List<Stay> staying(Sql sql, Id conversation) {
        return sql.list(
                """
                select account_id, from_seq from stay
                where conversation_id = ? and to_seq is null""",
                row -> new Stay(row.id(), row.number()),
                conversation);
    }

    private static final String READABLE =
            """
            select c.id, c.kind, s.from_seq, c.change
            from stay s join conversation c on c.id = s.conversation_id
            where s.account_id = ? and s.to_seq is null
            """;

    /// Where an account stays.
    static List<ReadableLog> readable(Sql sql, Id account) {
        return sql.list(READABLE, StayTable::readable, account);
    }

    /// One of these places, or none.
    static List<ReadableLog> readable(Sql sql, Id account, Id conversation) {
        return sql.list(
                READABLE + "and s.conversation_id = ?", StayTable::readable, account, conversation);
    }

    private static ReadableLog readable(Row row) {
        return new ReadableLog(
                row.id(), ConversationKind.valueOf(row.text()), row.number(), row.id());
    }

    /// The conversation of two in which an account stays, and the other one does or did.
    static Optional<Id> shared(Sql sql, Id account, Id peer) {
        return sql.first(
                """
                select c.id from stay s
                join conversation c on c.id = s.conversation_id and c.kind = 'PAIR'
                join reading peer on peer.conversation_id = c.id and peer.account_id = ?
                where s.account_id = ? and s.to_seq is null""",
                row -> row.id(),
                peer,
                account);
    }

    static Optional<Reach> reach(Sql sql, Id conversation, Id account) {
        return sql.first(
                """
                select s.from_seq, c.head, c.kind
                from stay s join conversation c on c.id = s.conversation_id
                where s.account_id = ? and s.conversation_id = ? and s.to_seq is null""",
                row -> new Reach(row.number(), row.number(), ConversationKind.valueOf(row.text())),
                account,
                conversation);
    }
}
