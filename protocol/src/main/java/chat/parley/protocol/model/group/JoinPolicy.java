package chat.parley.protocol.model.group;

import chat.parley.protocol.Field;

/// How people come to belong to a group.
public enum JoinPolicy {
    /// Whoever applies belongs to it at once.
    @Field(1)
    OPEN,
    /// The owner or an admin decides.
    @Field(2)
    APPROVE,
    /// By invitation only.
    @Field(3)
    CLOSED
}
