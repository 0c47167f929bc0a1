package chat.parley.server.router;

import chat.parley.protocol.Id;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.account.Right;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Transaction;

/// Looks at what a caller may do.
public interface Rights {
    /// Lets a caller pass who holds a right now.
    ///
    /// @throws Refused if they do not
    void require(Caller caller, Right right);

    /// Lets an account write anything at all, within the transaction that writes it: nothing of
    /// theirs is stored after they were banned, whenever they asked for it.
    ///
    /// @throws Refused to forbid it
    void mayWrite(Transaction tx, Id account);
}
