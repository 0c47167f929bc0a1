package chat.parley.server.group;

import chat.parley.protocol.Id;
import chat.parley.server.storage.Sql;

/// Knows who is banned from the server.
@FunctionalInterface
public interface Bans {
    boolean isBanned(Sql sql, Id account);
}
