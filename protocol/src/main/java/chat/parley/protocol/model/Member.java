package chat.parley.protocol.model;

import chat.parley.protocol.Field;
import chat.parley.protocol.model.group.Standing;

/// A member of a group.
public record Member(@Field(1) Profile profile, @Field(2) Standing standing) {}
