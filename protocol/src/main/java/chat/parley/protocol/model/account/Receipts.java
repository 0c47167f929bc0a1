package chat.parley.protocol.model.account;

import chat.parley.protocol.Field;

/// Whether others learn what somebody reads.
public enum Receipts {
    /// They do.
    @Field(1)
    SHOWN,
    /// They learn what the devices hold, and no more; nor does whoever hides it learn what others
    /// read.
    @Field(2)
    HIDDEN
}
