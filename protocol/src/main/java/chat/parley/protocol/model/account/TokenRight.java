package chat.parley.protocol.model.account;

/// What whoever bears a token that lasts may do in its account's name, and never more than the
/// account itself may.
public enum TokenRight {
    /// Look at what the account sees, and be told what happens.
    READ,
    /// Write messages, edit and recall them, and find the conversation of a person or a group to
    /// write to, though nothing that was said there.
    SEND,
    /// Change what is the account's own or its groups'.
    WRITE,
    /// Use the account's rights to administer.
    ADMINISTER
}
