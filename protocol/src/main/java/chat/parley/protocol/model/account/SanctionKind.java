package chat.parley.protocol.model.account;

import chat.parley.protocol.Field;

/// What a sanction keeps an account from.
public enum SanctionKind {
    /// May not write messages.
    @Field(1)
    MUTE,
    /// May not sign in.
    @Field(2)
    BAN
}
