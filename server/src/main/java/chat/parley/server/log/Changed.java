package chat.parley.server.log;

import chat.parley.protocol.Id;
import chat.parley.protocol.wire.ServerFrame.Head;

/// A conversation that changed.
///
/// @param change the id of its latest change, by which changes are ordered
public record Changed(Head head, Id change) {}
