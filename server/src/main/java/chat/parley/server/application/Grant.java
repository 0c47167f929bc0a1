package chat.parley.server.application;

import chat.parley.protocol.Id;
import chat.parley.protocol.Refused;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;

/// A wish that makes sense now, with what was read to find that out: it is good for the transaction
/// in which it was.
interface Grant {

    /// Whether it is granted at once, when nobody has said anything to it yet.
    ///
    /// @throws Refused if it cannot be asked for
    boolean isDueAtOnce(Sql sql);

    /// Grants it.
    ///
    /// @param decider whose consent came last
    /// @return the conversation that it opens
    /// @throws Refused if it cannot be granted any more
    Id make(Transaction tx, Id decider);
}
