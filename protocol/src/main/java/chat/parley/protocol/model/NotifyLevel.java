package chat.parley.protocol.model;

import chat.parley.protocol.Field;

/// Of which messages of a conversation somebody wants to be told where they do not look.
public enum NotifyLevel {
    /// Of every one: what a conversation of two has until another is said.
    @Field(1)
    ALL,
    /// Of those that mention them: what a group has until another is said.
    @Field(2)
    MENTIONS,
    /// Of none: it is quiet, and what is unread in it is not counted with the rest.
    @Field(3)
    NONE;

    /// The level of a conversation of which nobody said another.
    public static NotifyLevel usual(ConversationKind kind) {
        return switch (kind) {
            case PAIR -> ALL;
            case GROUP -> MENTIONS;
        };
    }
}
