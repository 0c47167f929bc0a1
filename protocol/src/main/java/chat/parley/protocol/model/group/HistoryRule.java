package chat.parley.protocol.model.group;

import chat.parley.protocol.Field;

/// What a new member may read.
public enum HistoryRule {
    @Field(1)
    SINCE_JOINING,
    @Field(2)
    ALL
}
