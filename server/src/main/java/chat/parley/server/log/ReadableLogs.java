package chat.parley.server.log;

import chat.parley.protocol.Id;
import chat.parley.server.storage.Sql;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tells what an account may read, and with whom it shares what.
public final class ReadableLogs {

    /// All conversations in which an account stays.
    public List<ReadableLog> of(Sql sql, Id account) {
        return StayTable.readable(sql, account);
    }

    /// The conversation of two with another account.
    public Optional<Id> with(Sql sql, Id account, Id peer) {
        return StayTable.shared(sql, account, peer);
    }

    /// The other one of conversations of two, by conversation.
    public Map<Id, Id> peers(Sql sql, Id account, Collection<Id> conversations) {
        return conversations.isEmpty() ? Map.of() : CursorTable.peers(sql, account, conversations);
    }
}
