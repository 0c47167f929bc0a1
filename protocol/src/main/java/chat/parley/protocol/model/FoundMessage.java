package chat.parley.protocol.model;

import chat.parley.protocol.Field;
import chat.parley.protocol.model.group.GroupReference;
import org.jspecify.annotations.Nullable;

/// A message that was looked for, in its current form, and where it stands.
///
/// @param peer with whom the conversation is; null in a group
/// @param group which group it is; null in a conversation of two
public record FoundMessage(
        @Field(1) Entry entry,
        @Field(2) @Nullable Profile peer,
        @Field(3) @Nullable GroupReference group) {}
