package chat.parley.server.router;

import chat.parley.protocol.Refused;

/// How a request ended.
public sealed interface RequestOutcome {
    /// The record that the request names.
    record Answered(Record answer) implements RequestOutcome {}

    record Rejected(Refused refused) implements RequestOutcome {}
}
