package chat.parley.protocol.model;

import chat.parley.protocol.Field;

/// All but the first are final.
public enum ApplicationState {
    @Field(1)
    PENDING,
    @Field(2)
    ACCEPTED,
    @Field(3)
    REFUSED,
    @Field(4)
    CANCELLED,
    @Field(5)
    EXPIRED,
    @Field(6)
    VOID,
    /// Nobody was asked: whoever invites to a group brings a friend in at once.
    @Field(7)
    ADDED
}
