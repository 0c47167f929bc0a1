package chat.parley.server.log.entry;

import chat.parley.protocol.Id;
import chat.parley.protocol.body.Body;
import org.jspecify.annotations.Nullable;

/// A message that wants to become an entry.
///
/// @param clientId what the sender calls it; the same one again is the same message
/// @param replyTo the seq of the message that it answers
public record MessageDraft(
        Id conversation,
        Id sender,
        String clientId,
        Body body,
        @Nullable Long replyTo,
        MentionCandidates mentions) {

    /// A message that names nobody, and answers none.
    public MessageDraft(Id conversation, Id sender, String clientId, Body body) {
        this(conversation, sender, clientId, body, null, MentionCandidates.NONE);
    }
}
