package chat.parley.server.log;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.ConversationKind;
import chat.parley.protocol.model.ConversationPlace;
import chat.parley.server.log.cursor.CursorTable;
import chat.parley.server.storage.Sql;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds conversations for one of their people, each time with one statement, however many there
/// are. What is closed until a moment is looked at with the clock.
public final class Overviews {
    private final OverviewTable table;

    public Overviews(InstantSource clock) {
        table = new OverviewTable(clock);
    }

    /// Pinned ones first, then the most recently active ones, below `before`.
    ///
    /// @param hidden whether to list those that the account has hidden, and no others
    public List<Overview> page(
            Sql sql, Id account, @Nullable ConversationPlace before, boolean hidden, int limit) {
        return table.page(sql, account, before, hidden, limit);
    }

    /// One of them, if the account stays in it.
    public Optional<Overview> one(Sql sql, Id account, Id conversation) {
        return table.one(sql, account, conversation);
    }

    /// The conversation of two with another account.
    public Optional<Overview> with(Sql sql, Id account, Id peer) {
        return table.with(sql, account, peer);
    }

    /// Those in which something is unread, in the order of the list.
    public List<Overview> unread(Sql sql, Id account, int limit) {
        return table.unread(sql, account, limit);
    }

    /// What one of its people may read of a conversation: what lies above an entry.
    ///
    /// @param fromSeq entries above it
    /// @param change the id of its latest change
    public record ReadableLog(Id conversation, ConversationKind kind, long fromSeq, Id change) {}

    /// All conversations in which an account stays, in no order.
    public List<ReadableLog> readable(Sql sql, Id account) {
        return StayTable.readable(sql, account);
    }

    /// One of them, or none.
    public List<ReadableLog> readable(Sql sql, Id account, Id conversation) {
        return StayTable.readable(sql, account, conversation);
    }

    /// The id of the conversation of two with another account.
    public Optional<Id> shared(Sql sql, Id account, Id peer) {
        return StayTable.shared(sql, account, peer);
    }

    /// The other one of conversations of two, by conversation.
    public Map<Id, Id> peers(Sql sql, Id account, Collection<Id> conversations) {
        return conversations.isEmpty() ? Map.of() : CursorTable.peers(sql, account, conversations);
    }
}
