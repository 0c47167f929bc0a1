package chat.parley.client.screen.message;

/// Where the message view stands.
public sealed interface ScrollPosition {

    /// At the newest line, following.
    record Bottom() implements ScrollPosition {}

    /// Where what is new begins, until one scrolls or all of it is in view.
    record Unread() implements ScrollPosition {}

    /// Held at a line, whatever comes: the view begins `above` lines before the end of the item
    /// `key`. Its end, since its beginning may lose the sender's name to what is fetched above it.
    ///
    /// @param newest the seq up to which had come when the reader left the bottom
    record Pinned(String key, int above, long newest) implements ScrollPosition {}
}
