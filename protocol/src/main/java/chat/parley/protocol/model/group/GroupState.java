package chat.parley.protocol.model.group;

import chat.parley.protocol.Field;

/// What may be done in a group.
public enum GroupState {
    /// Everybody in it reads and writes.
    @Field(1)
    NORMAL,
    /// Only the owner, the admins and holders of `group.manage` write.
    @Field(2)
    MUTED,
    /// By an administrator: nobody writes or joins; members still read.
    @Field(3)
    DISABLED,
    /// For good: nobody writes or joins; members still read, until they put it away.
    @Field(4)
    DISSOLVED
}
