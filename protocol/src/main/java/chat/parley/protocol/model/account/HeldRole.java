package chat.parley.protocol.model.account;

import chat.parley.protocol.Field;

/// A role that an account holds.
public record HeldRole(@Field(1) String key, @Field(2) String name, @Field(3) String description) {}
