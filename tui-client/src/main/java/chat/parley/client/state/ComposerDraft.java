package chat.parley.client.state;

import org.jspecify.annotations.Nullable;

/// What is being written in a conversation.
///
/// @param replyTo the seq of the message that it is to answer
/// @param edit what an earlier message is being changed to meanwhile; null where none is
/// @param kept whether the disk has it
public record ComposerDraft(
        String text, @Nullable Long replyTo, @Nullable EditDraft edit, boolean kept) {
    public static final ComposerDraft NONE = new ComposerDraft("", null, true);

    /// The new words of a message of one's own, as long as they are being written.
    ///
    /// @param seq of the message
    public record EditDraft(long seq, String text) {}

    /// While no earlier message is being changed.
    public ComposerDraft(String text, @Nullable Long replyTo, boolean kept) {
        this(text, replyTo, null, kept);
    }

    public boolean isEmpty() {
        return text.isEmpty() && edit == null;
    }

    /// With other words, which the disk does not have yet.
    public ComposerDraft saying(String changed) {
        return new ComposerDraft(changed, replyTo, edit, false);
    }

    /// The same for what it answers.
    public ComposerDraft answering(@Nullable Long seq) {
        return new ComposerDraft(text, seq, edit, false);
    }

    /// The same for an earlier message that is being changed.
    public ComposerDraft changing(@Nullable EditDraft changed) {
        return new ComposerDraft(text, replyTo, changed, false);
    }

    /// The disk has it.
    public ComposerDraft asKept() {
        return new ComposerDraft(text, replyTo, edit, true);
    }
}
