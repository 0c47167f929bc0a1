package chat.parley.protocol.model.account;

import chat.parley.protocol.Field;
import chat.parley.protocol.model.Profile;

/// A device of some account.
public record OwnedDevice(@Field(1) Profile account, @Field(2) Device device) {}
