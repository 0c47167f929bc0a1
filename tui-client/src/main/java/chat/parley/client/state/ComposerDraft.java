package chat.parley.client.state;

/// What is being written in a conversation.
///
/// @param kept whether the disk has it
public record ComposerDraft(String text, boolean kept) {
    public static final ComposerDraft NONE = new ComposerDraft("", true);
}
