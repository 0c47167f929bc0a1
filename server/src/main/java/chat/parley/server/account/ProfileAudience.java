package chat.parley.server.account;

import chat.parley.protocol.Id;
import chat.parley.server.storage.Sql;
import java.util.List;

/// Knows who is to hear of a change of an account's profile, besides itself.
@FunctionalInterface
public interface ProfileAudience {
    List<Id> around(Sql sql, Id account);
}
