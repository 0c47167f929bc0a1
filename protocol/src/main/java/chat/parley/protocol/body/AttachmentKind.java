package chat.parley.protocol.body;

import chat.parley.protocol.Field;

/// What a file is to people, by its content.
public enum AttachmentKind {
    @Field(1)
    IMAGE,
    @Field(2)
    VIDEO,
    @Field(3)
    AUDIO,
    /// Sound that was spoken for this conversation: whoever uploads it says so.
    @Field(4)
    VOICE,
    @Field(5)
    FILE
}
