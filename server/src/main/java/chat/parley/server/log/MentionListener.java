package chat.parley.server.log;

import chat.parley.server.storage.Transaction;

/// Something that is done when a message mentions people, within the unit that adds it.
@FunctionalInterface
public interface MentionListener {
    void mentioned(Transaction tx, Mentioned mentioned);
}
