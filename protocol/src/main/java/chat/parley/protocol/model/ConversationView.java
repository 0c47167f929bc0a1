package chat.parley.protocol.model;

import chat.parley.protocol.Field;

/// How one of its people sees a conversation, which concerns nobody else.
public record ConversationView(
        @Field(1) boolean hidden, @Field(2) boolean pinned, @Field(3) boolean quiet) {}
