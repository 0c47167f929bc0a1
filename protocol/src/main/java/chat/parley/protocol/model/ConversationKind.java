package chat.parley.protocol.model;

import chat.parley.protocol.Field;

/// Whether two people talk, or a group.
public enum ConversationKind {
    @Field(1)
    PAIR,
    @Field(2)
    GROUP
}
