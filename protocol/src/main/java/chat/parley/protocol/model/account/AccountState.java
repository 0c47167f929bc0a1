package chat.parley.protocol.model.account;

import chat.parley.protocol.Field;

/// Whether anybody can sign in to an account, apart from sanctions.
public enum AccountState {
    @Field(1)
    ACTIVE,
    /// None of its roles lets it sign in.
    @Field(2)
    DISABLED,
    @Field(3)
    DELETED
}
