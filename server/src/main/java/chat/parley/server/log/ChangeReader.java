package chat.parley.server.log;

import chat.parley.protocol.Id;
import chat.parley.server.storage.Sql;
import java.util.List;
import java.util.Optional;

/// Finds the conversations that changed after a mark. Changes bear ids in the order in which they
/// were committed, so the id of the last one seen is a mark that nothing can slip in below.
public final class ChangeReader {

    /// The id of the latest change of any conversation.
    public Optional<Id> last(Sql sql) {
        return ConversationTable.lastChange(sql);
    }

    /// The changes after a mark, the oldest first.
    public List<Changed> after(Sql sql, Id mark, int limit) {
        return ConversationTable.changedAfter(sql, mark.value(), limit);
    }

    /// The changes after a mark in one account's conversations, the latest `limit` of them, the
    /// oldest first.
    public List<Changed> after(Sql sql, Id account, Id mark, int limit) {
        return ConversationTable.changedAfter(sql, account, mark, limit).reversed();
    }

    /// Who stays in the conversations that changed after a mark, up to another.
    public List<Id> people(Sql sql, Id mark, Id upTo) {
        return ConversationTable.peopleOfChanged(sql, mark, upTo);
    }
}
