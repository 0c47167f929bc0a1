package chat.parley.server.account;

import chat.parley.protocol.Id;
import chat.parley.server.storage.Transaction;

/// Something that is done for everybody who signs up, within the unit that makes the account: so
/// nobody is ever there without it.
@FunctionalInterface
public interface SignUpHook {
    void arrived(Transaction tx, Id account);
}
