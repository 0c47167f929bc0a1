package chat.parley.server.log;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.ConversationKind;

/// What one of its people may read of a conversation: what lies above an entry.
///
/// @param fromSeq entries above it
/// @param change the id of its latest change
public record ReadableLog(Id conversation, ConversationKind kind, long fromSeq, Id change) {}
