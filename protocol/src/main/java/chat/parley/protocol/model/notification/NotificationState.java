package chat.parley.protocol.model.notification;

import chat.parley.protocol.Field;

/// How far a notification has come to whom it is for. It only ever goes on.
public enum NotificationState {
    /// A device has it.
    @Field(1)
    RECEIVED,
    /// It was seen.
    @Field(2)
    READ
}
