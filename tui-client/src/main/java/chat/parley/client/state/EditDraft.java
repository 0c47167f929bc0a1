package chat.parley.client.state;

/// The new words of a message of one's own, as long as they are being written.
///
/// @param seq of the message
public record EditDraft(long seq, String text) {}
