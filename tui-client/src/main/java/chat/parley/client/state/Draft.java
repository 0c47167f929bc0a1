package chat.parley.client.state;

/// What is being written in a conversation.
///
/// @param kept whether the disk has it
public record Draft(String text, boolean kept) {
    public static final Draft NONE = new Draft("", true);
}
