package chat.parley.client.state.store;

/// What becomes of unsent messages and drafts when the client ends.
public enum Keeping {
    /// They are there at the next start.
    KEPT,
    /// The server keeps them for the device, as long as that may sign in.
    KEPT_BY_SERVER,
    /// The same, though another client has the profile's first files.
    KEPT_APART,
    /// They end with it.
    NOT_KEPT
}
