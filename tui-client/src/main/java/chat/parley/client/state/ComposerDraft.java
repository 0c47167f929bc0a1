package chat.parley.client.state;

import org.jspecify.annotations.Nullable;

/// What is being written in a conversation.
///
/// @param replyTo the seq of the message that it is to answer
/// @param kept whether the disk has it
public record ComposerDraft(String text, @Nullable Long replyTo, boolean kept) {
    public static final ComposerDraft NONE = new ComposerDraft("", null, true);
}
