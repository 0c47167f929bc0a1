package chat.parley.server.log;

import chat.parley.protocol.operation.ConversationRequest.Sent;
import chat.parley.server.log.entry.MessageDraft;
import chat.parley.server.storage.Transaction;
import java.util.Optional;

/// What client ids stand for, for as long as their senders may retry: for ever.
final class SentTable {
    private SentTable() {}

    /// What a client id stood for first.
    record First(long bodyHash, Sent answer) {
        /// Whether a draft of the same client id is the same message.
        boolean answers(MessageDraft draft, long hash) {
            return bodyHash == hash && answer.conversation().equals(draft.conversation());
        }
    }

    static Optional<First> find(Transaction tx, MessageDraft draft) {
        return tx.first(
                """
                select body_hash, conversation_id, seq, entry_id, sent_at from sent
                where sender_id = ? and client_id = ?""",
                row ->
                        new First(
                                row.number(),
                                new Sent(row.id(), row.number(), row.id(), row.instant())),
                draft.sender(),
                draft.clientId());
    }

    /// Keeps the answer to a draft.
    ///
    /// @return whether its client id stood for nothing before
    static boolean insert(Transaction tx, MessageDraft draft, long bodyHash, Sent sent) {
        int inserted =
                tx.update(
                        """
                        insert into sent (sender_id, client_id, body_hash,
                                          conversation_id, seq, entry_id, sent_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (sender_id, client_id) do nothing""",
                        draft.sender(),
                        draft.clientId(),
                        bodyHash,
                        sent.conversation(),
                        sent.seq(),
                        sent.id(),
                        sent.sentAt());
        return inserted == 1;
    }
}
