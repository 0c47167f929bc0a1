package chat.parley.server.log;

import chat.parley.protocol.Id;
import chat.parley.server.storage.Transaction;

/// The version of each account, which rises with every durable change that concerns it alone.
@FunctionalInterface
public interface Versions {
    /// Raises the version.
    ///
    /// @return the new one
    long raise(Transaction tx, Id account);
}
