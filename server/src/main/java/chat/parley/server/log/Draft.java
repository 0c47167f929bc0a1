package chat.parley.server.log;

import chat.parley.protocol.Id;
import chat.parley.protocol.body.Body;

/// A message that wants to become an entry.
///
/// @param clientId what the sender calls it; the same one again is the same message
public record Draft(Id conversation, Id sender, String clientId, Body body) {}
