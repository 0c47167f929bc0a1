package chat.parley.server.storage;

import chat.parley.protocol.Id;

/// The key of a row that is known by an id and a number within it.
public record RowKey(Id id, long number) {}
