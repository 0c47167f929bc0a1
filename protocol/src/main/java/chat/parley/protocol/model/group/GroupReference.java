package chat.parley.protocol.model.group;

import chat.parley.protocol.Field;
import chat.parley.protocol.Id;

/// A group, as an application names it.
public record GroupReference(@Field(1) Id id, @Field(2) String name) {}
