package chat.parley.protocol.model.group;

import chat.parley.protocol.Field;
import chat.parley.protocol.model.Profile;

/// A member of a group.
public record Member(@Field(1) Profile profile, @Field(2) Standing standing) {}
