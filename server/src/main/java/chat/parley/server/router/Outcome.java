package chat.parley.server.router;

import chat.parley.protocol.Refused;

/// How a request ended.
public sealed interface Outcome {
    /// The record that the request names.
    record Answered(Record answer) implements Outcome {}

    record Rejected(Refused refused) implements Outcome {}
}
