package chat.parley.protocol.model.group;

import chat.parley.protocol.Field;
import chat.parley.protocol.Id;

/// A group, as the list of conversations shows it.
///
/// @param members how many belong to it
/// @param rank one's own
public record GroupSummary(
        @Field(1) Id id,
        @Field(2) String name,
        @Field(3) GroupState state,
        @Field(4) int members,
        @Field(5) Rank rank) {}
