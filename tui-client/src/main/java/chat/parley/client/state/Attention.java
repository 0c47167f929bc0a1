package chat.parley.client.state;

/// What somebody does with the open conversation.
public enum Attention {
    /// Its newest line is not before anyone's eyes.
    AWAY,
    /// It is, and what comes counts as read only when they say so.
    LOOKING,
    /// It is, and what comes is read.
    READING
}
