package chat.parley.protocol.model;

import chat.parley.protocol.Field;
import chat.parley.protocol.Id;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.model.group.HistoryRule;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.model.group.Standing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A group, and one's own standing in it.
///
/// @param stateUntil when a muted group becomes normal again, if it does by itself
/// @param members how many belong to it
/// @param capacity how many can
/// @param conversation null for those who do not belong to it
/// @param standing null for those who do not belong to it
public record Group(
        @Field(1) Id id,
        @Field(2) String name,
        @Field(3) GroupProfile profile,
        @Field(4) Profile owner,
        @Field(5) GroupState state,
        @Field(6) @Nullable Instant stateUntil,
        @Field(7) JoinPolicy policy,
        @Field(8) HistoryRule history,
        @Field(9) int members,
        @Field(10) int capacity,
        @Field(11) Instant createdAt,
        @Field(12) Instant updatedAt,
        @Field(13) @Nullable Id conversation,
        @Field(14) @Nullable Standing standing) {}
