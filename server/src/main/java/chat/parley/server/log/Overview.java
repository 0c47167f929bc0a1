package chat.parley.server.log;

import chat.parley.protocol.Id;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.ConversationKind;
import chat.parley.protocol.model.ConversationView;
import chat.parley.server.log.entry.StoredEntry;
import java.time.Instant;
import java.util.Optional;

/// A conversation as one of its people sees it, with ids in place of names.
///
/// @param closed what the conversation refuses a message of theirs with now; mutes of their account
///     and its rights are not looked at
/// @param unread others' messages above `read`, at most [chat.parley.protocol.Limits#UNREAD]
/// @param peer the other person of a conversation of two, with their cursors
/// @param last the entry at the head
/// @param mentioned whether something unread mentions them
public record Overview(
        Id id,
        ConversationKind kind,
        Optional<Refused> closed,
        long head,
        Instant lastActivity,
        long version,
        long read,
        int unread,
        Optional<Peer> peer,
        Optional<StoredEntry> last,
        ConversationView view,
        boolean mentioned) {

    /// The other person, and how far they hold and have read it.
    ///
    /// @param read as far as the one who sees the conversation may know
    public record Peer(Id account, long held, long read) {}
}
