package chat.parley.server.log.entry;

import chat.parley.protocol.Id;
import chat.parley.server.storage.Transaction;
import java.util.List;

/// Something that is done when a message mentions people, within the unit that adds it.
@FunctionalInterface
public interface MentionListener {
    void mentioned(Transaction tx, Mentioned mentioned);

    /// A message that mentions people.
    ///
    /// @param accounts of those who are mentioned, each once
    record Mentioned(Id conversation, long seq, Id sender, List<Id> accounts) {
        public Mentioned {
            accounts = List.copyOf(accounts);
        }
    }
}
