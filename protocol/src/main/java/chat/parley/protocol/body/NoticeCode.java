package chat.parley.protocol.body;

import chat.parley.protocol.Field;

/// What a line written by the server says.
public enum NoticeCode {
    /// Two people became friends; `actor` accepted the application of `subject`.
    @Field(1)
    BECAME_FRIENDS,
    /// `actor` ended the friendship.
    @Field(2)
    ENDED_FRIENDSHIP
}
