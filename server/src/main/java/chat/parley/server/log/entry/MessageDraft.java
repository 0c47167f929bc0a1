package chat.parley.server.log.entry;

import chat.parley.protocol.Id;
import chat.parley.protocol.body.Body;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A message that wants to become an entry.
///
/// @param clientId what the sender calls it; the same one again is the same message
/// @param replyTo the seq of the message that it answers
/// @param mentions for each place where the text may name somebody, the accounts that it may mean,
///     the longest name first; the first that stays in the group is mentioned
public record MessageDraft(
        Id conversation,
        Id sender,
        String clientId,
        Body body,
        @Nullable Long replyTo,
        List<List<Id>> mentions) {
    public MessageDraft {
        mentions = List.copyOf(mentions);
    }

    /// A message that names nobody, and answers none.
    public MessageDraft(Id conversation, Id sender, String clientId, Body body) {
        this(conversation, sender, clientId, body, null, List.of());
    }
}
