package chat.parley.server.log.entry;

import chat.parley.protocol.Id;
import chat.parley.server.storage.Sql;

/// Whether somebody blocks the other person of a conversation of two, which is kept by a feature
/// above the log. Asked only where a message is refused.
@FunctionalInterface
public interface BlockCheck {
    boolean blocks(Sql sql, Id account, Id conversation);
}
