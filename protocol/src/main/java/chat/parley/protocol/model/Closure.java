package chat.parley.protocol.model;

import chat.parley.protocol.Field;
import chat.parley.protocol.Penalty;
import chat.parley.protocol.Reason;
import org.jspecify.annotations.Nullable;

/// Why nothing can be written to a conversation now.
///
/// @param reason what a message would be refused with
/// @param penalty the mute or ban behind it, and until when, where that is known
public record Closure(@Field(1) Reason reason, @Field(2) @Nullable Penalty penalty) {}
