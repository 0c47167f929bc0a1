package chat.parley.protocol.operation;

import chat.parley.protocol.Field;
import chat.parley.protocol.operation.Operation.Effect;
import chat.parley.protocol.operation.Operation.Rate;
import java.time.Instant;

/// The server itself, for those who run it.
public sealed interface ServerRequest<A extends Record> extends Request<A> {

    @Field(1)
    @Operation(
            name = "server.stats",
            summary = "Show how many are there and how busy the server is",
            needs = Right.ADMIN,
            effect = Effect.READ,
            rate = Rate.READ)
    record ShowStats() implements ServerRequest<Stats> {}

    /// How the server is doing.
    ///
    /// @param connections live connections, signed in or not
    /// @param online accounts with a live connection
    /// @param queued units of writing that wait
    /// @param messages how many messages are stored, the lines that the server wrote included
    /// @param messagesPerSecond over the last minute
    /// @param heapBytes memory in use
    record Stats(
            @Field(1) String version,
            @Field(2) Instant startedAt,
            @Field(3) int connections,
            @Field(4) int online,
            @Field(5) long accounts,
            @Field(6) long groups,
            @Field(7) long conversations,
            @Field(8) long messages,
            @Field(9) double messagesPerSecond,
            @Field(10) int queued,
            @Field(11) long heapBytes) {}
}
