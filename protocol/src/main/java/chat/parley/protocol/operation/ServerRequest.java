package chat.parley.protocol.operation;

import chat.parley.protocol.Field;
import chat.parley.protocol.model.account.Right;
import chat.parley.protocol.operation.Operation.Effect;
import chat.parley.protocol.operation.Operation.Rate;
import java.time.Instant;
import java.util.List;

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
    /// @param fileBytes what is counted for all files
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
            @Field(11) long heapBytes,
            @Field(12) long files,
            @Field(13) long fileBytes) {}

    @Field(2)
    @Operation(
            name = "server.reload",
            summary = "Read the settings again, and take up what needs no restart",
            needs = Right.ADMIN,
            effect = Effect.READ,
            rate = Rate.WRITE)
    record ReloadSettings() implements ServerRequest<Reloaded> {}

    /// What has become of settings that were read again.
    ///
    /// @param taken keys whose new values are in force
    /// @param waiting changed keys that need a restart
    /// @param certificateRenewed whether connections from now on see another certificate
    /// @param warnings what the host ought to know
    record Reloaded(
            @Field(1) List<String> taken,
            @Field(2) List<String> waiting,
            @Field(3) boolean certificateRenewed,
            @Field(4) List<String> warnings) {

        public Reloaded {
            taken = List.copyOf(taken);
            waiting = List.copyOf(waiting);
            warnings = List.copyOf(warnings);
        }
    }
}
