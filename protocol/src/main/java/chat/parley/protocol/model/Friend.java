package chat.parley.protocol.model;

import chat.parley.protocol.Field;
import chat.parley.protocol.Id;
import java.time.Instant;

/// A friend of the one who asks, and the conversation of the two.
public record Friend(
        @Field(1) Profile profile, @Field(2) Id conversation, @Field(3) Instant since) {}
