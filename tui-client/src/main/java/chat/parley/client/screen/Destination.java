package chat.parley.client.screen;

import chat.parley.protocol.Id;
import org.jspecify.annotations.Nullable;

/// What any screen can lead to without knowing the screen that shows it: a conversation.
///
/// @param seq the message in it; null where it is no matter which
public record Destination(Id conversation, @Nullable Long seq) {

    /// The conversation, where it was left.
    public Destination(Id conversation) {
        this(conversation, null);
    }
}
