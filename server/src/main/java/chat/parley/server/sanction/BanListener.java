package chat.parley.server.sanction;

import chat.parley.protocol.Id;
import chat.parley.server.storage.Transaction;

/// Something that is done when somebody is banned, within the unit that bans them: nobody is ever
/// banned without it.
@FunctionalInterface
public interface BanListener {
    void banned(Transaction tx, Id account);
}
