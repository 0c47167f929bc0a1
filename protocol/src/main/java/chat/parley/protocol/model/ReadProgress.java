package chat.parley.protocol.model;

import chat.parley.protocol.Field;

/// How far one has read a conversation, and what waits above.
///
/// @param upTo the seq of the last entry that was read, 0 for none
/// @param unread others' messages above that, capped at 100, which is shown as `99+`
/// @param mentioned whether something unread mentions oneself
public record ReadProgress(@Field(1) long upTo, @Field(2) int unread, @Field(3) boolean mentioned) {

    /// Nothing read, and nothing unread.
    public static final ReadProgress NONE = new ReadProgress(0, 0, false);

    /// The same, read up to there; it only goes up.
    public ReadProgress upTo(long seq) {
        return new ReadProgress(Math.max(upTo, seq), unread, mentioned);
    }
}
