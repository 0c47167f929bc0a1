package chat.parley.server.log;

import chat.parley.protocol.Id;
import chat.parley.protocol.operation.ConversationRequest.Kind;
import java.time.Instant;
import java.util.Optional;

/// A conversation as one of its people sees it, with ids in place of names.
///
/// @param writable whether anybody may write
/// @param unread others' messages above `read`, at most [chat.parley.protocol.wire.Limits#UNREAD]
/// @param last the entry at the head
public record Overview(
        Id id,
        Kind kind,
        boolean writable,
        long head,
        Instant lastActivity,
        long version,
        long read,
        int unread,
        Id peer,
        long peerHeld,
        long peerRead,
        Optional<Line> last) {}
