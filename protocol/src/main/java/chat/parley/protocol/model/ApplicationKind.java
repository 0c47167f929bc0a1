package chat.parley.protocol.model;

import chat.parley.protocol.Field;

/// What an application asks for.
public enum ApplicationKind {
    /// The applicant asks the addressee to be a friend.
    @Field(1)
    FRIEND,
    /// The applicant asks to belong to the group.
    @Field(2)
    GROUP,
    /// The applicant asks the addressee into the group.
    @Field(3)
    INVITATION
}
