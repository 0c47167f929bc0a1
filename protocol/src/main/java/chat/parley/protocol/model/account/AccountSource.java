package chat.parley.protocol.model.account;

import chat.parley.protocol.Field;

/// Where an account comes from.
public enum AccountSource {
    @Field(1)
    LOCAL
}
