package chat.parley.protocol.model;

import chat.parley.protocol.Field;

/// How far the other person of a conversation of two has come; nothing of either in a group.
///
/// @param held up to which seq their devices hold it
/// @param read up to which seq they have read it, as far as one may know: 0 for whoever hides what
///     they read themselves
public record PeerProgress(@Field(1) long held, @Field(2) long read) {
    public static final PeerProgress NONE = new PeerProgress(0, 0);

    /// The further of the two, for both of what they tell: cursors only go up.
    public PeerProgress max(PeerProgress other) {
        return new PeerProgress(Math.max(held, other.held), Math.max(read, other.read));
    }
}
