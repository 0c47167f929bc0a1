package chat.parley.protocol.model;

import chat.parley.protocol.Field;
import chat.parley.protocol.Id;

/// Where a conversation stands in the list: pinned ones first, then by their last entry.
///
/// @param activity the id of the last entry, or of a conversation without any
public record ConversationPlace(@Field(1) Id activity, @Field(2) boolean pinned) {}
