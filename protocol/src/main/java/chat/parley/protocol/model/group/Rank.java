package chat.parley.protocol.model.group;

import chat.parley.protocol.Field;

/// What a member may decide in a group; higher ranks first.
public enum Rank {
    @Field(1)
    OWNER,
    @Field(2)
    ADMIN,
    @Field(3)
    MEMBER
}
