package chat.parley.server.account;

import chat.parley.protocol.Id;
import chat.parley.protocol.Refused;
import chat.parley.server.storage.Transaction;

/// Something that is done when an account is deleted, within the unit that deletes it: nothing is
/// ever left of one that would have to be undone.
@FunctionalInterface
public interface DeletionListener {
    /// Ends what the account has.
    ///
    /// @throws Refused if something has to be settled first
    void deleted(Transaction tx, Id account);
}
