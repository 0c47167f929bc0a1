package chat.parley.server.log;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.ConversationKind;
import chat.parley.protocol.wire.ServerFrame.Head;
import chat.parley.server.log.entry.MentionCandidates;
import chat.parley.server.storage.Row;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rows of conversations, with the seq that the next entry takes.
final class ConversationTable {
    private ConversationTable() {}

    /// Where an account writes, if it may.
    ///
    /// @param fromSeq what lies above it they may read
    record Place(ConversationKind kind, long head, long fromSeq, PostingState posting) {

        /// Of those whom a text may mention whom it may from here: all members only as the owner or
        /// an admin. From others the words are only words.
        MentionCandidates allowed(MentionCandidates meant) {
            boolean all = kind == ConversationKind.GROUP && posting.outranks();
            return new MentionCandidates(meant.people(), meant.everybody() && all);
        }
    }

    static void insert(Transaction tx, Id id, ConversationKind kind, Instant now, Id change) {
        tx.update(
                """
                insert into conversation (id, kind, posting, head, last_activity, version, change)
                values (?, ?, ?, 0, ?, 1, ?)""",
                id,
                kind,
                PostingState.OPEN,
                now,
                change);
    }

    /// Empty for whoever is not staying in the conversation.
    static Optional<Place> place(Transaction tx, Id conversation, Id account) {
        return tx.first(
                "select c.kind, c.head, s.from_seq, "
                        + PostingState.COLUMNS
                        + """
                           from stay s join conversation c on c.id = s.conversation_id
                          where s.account_id = ? and s.conversation_id = ? and s.to_seq is null""",
                row ->
                        new Place(
                                ConversationKind.valueOf(row.text()),
                                row.number(),
                                row.number(),
                                PostingState.read(row)),
                account,
                conversation);
    }

    static long head(Sql sql, Id conversation) {
        return sql.first(
                        "select head from conversation where id = ?",
                        row -> row.number(),
                        conversation)
                .orElse(0L);
    }

    /// Moves the head. The last activity is not before the one before it, whatever the host's
    /// clock was set to.
    static void advance(Transaction tx, Id conversation, long head, Instant now, Id change) {
        tx.update(
                """
                update conversation set head = ?, last_seq = ?, change = ?,
                    last_activity = case when last_activity > ? then last_activity else ? end
                where id = ?""",
                head,
                head,
                change,
                now,
                now,
                conversation);
    }

    /// Moves the head for the change of a message, which is no activity.
    static void advance(Transaction tx, Id conversation, long head, Id change) {
        tx.update(
                "update conversation set head = ?, change = ? where id = ?",
                head,
                change,
                conversation);
    }

    /// Sets whether people may write. Raises no version: whoever calls does.
    ///
    /// @param posting [PostingState#OPEN], or the code of the reason why they may not
    static void post(
            Transaction tx,
            Id conversation,
            String posting,
            @Nullable Instant until,
            @Nullable String reason) {
        tx.update(
                """
                update conversation set posting = ?, posting_until = ?, posting_reason = ?
                where id = ?""",
                posting,
                until,
                reason,
                conversation);
    }

    /// Raises the version, for a change that is no entry.
    ///
    /// @return the new version
    static long raiseVersion(Transaction tx, Id conversation, Id change) {
        tx.update(
                "update conversation set version = version + 1, change = ? where id = ?",
                change,
                conversation);
        return version(tx, conversation);
    }

    static long version(Sql sql, Id conversation) {
        return sql.first(
                        "select version from conversation where id = ?",
                        row -> row.number(),
                        conversation)
                .orElseThrow();
    }

    /// The conversations that changed after a mark, in the order of their changes.
    static List<Changed> changedAfter(Sql sql, long mark, int limit) {
        return sql.list(
                """
                select id, head, version, change from conversation
                where change > ? order by change limit ?""",
                row -> new Changed(head(row), row.id()),
                mark,
                limit);
    }

    /// The same, of one account's conversations only.
    static List<Changed> changedAfter(Sql sql, Id account, Id mark, int limit) {
        return sql.list(
                """
                select c.id, c.head, c.version, c.change
                from stay s join conversation c on c.id = s.conversation_id
                where s.account_id = ? and s.to_seq is null and c.change > ?
                order by c.change desc limit ?""",
                row -> new Changed(head(row), row.id()),
                account,
                mark,
                limit);
    }

    /// Who stays in the conversations that changed after a mark, up to another.
    static List<Id> peopleOfChanged(Sql sql, Id mark, Id upTo) {
        return sql.list(
                """
                select distinct s.account_id
                from conversation c join stay s on s.conversation_id = c.id
                where c.change > ? and c.change <= ? and s.to_seq is null""",
                row -> row.id(),
                mark,
                upTo);
    }

    static Optional<Id> lastChange(Sql sql) {
        return sql.first(
                "select change from conversation order by change desc limit 1", row -> row.id());
    }

    private static Head head(Row row) {
        return new Head(row.id(), row.number(), row.number());
    }

    /// Whether it is one of two who are no friends any more.
    static boolean isOver(Sql sql, Id conversation) {
        return sql.has(
                "select 1 from conversation where id = ? and posting = 'NOT_FRIENDS'",
                conversation);
    }
}
