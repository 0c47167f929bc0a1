package chat.parley.protocol.operation;

/// The answer where there is nothing to say but that it is done, and stored.
public record Done() {}
