package chat.parley.server.log;

import chat.parley.protocol.Id;
import chat.parley.protocol.Refused;
import chat.parley.server.storage.Transaction;

/// Something that may forbid an account to write, wherever it wants to. It is asked within the
/// transaction that inserts the message, so that nothing commits after it began to say no.
public interface PostingRule {
    /// Lets the account write, or not.
    ///
    /// @throws Refused to forbid it
    void check(Transaction transaction, Id sender);

    /// Whether the account writes in a muted group though it has no rank there. Asked only where
    /// the message would be refused otherwise.
    default boolean outranksMutes(Transaction transaction, Id sender) {
        return false;
    }
}
