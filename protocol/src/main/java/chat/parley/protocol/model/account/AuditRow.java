package chat.parley.protocol.model.account;

import chat.parley.protocol.Field;
import chat.parley.protocol.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One change.
///
/// @param actor the name of who made it, or `operator` for the host's own
/// @param door the way it came in: `websocket`, `http`, `local` or `ssh`
/// @param address the other end's IP address; null on the local door
/// @param gateway what the server's host calls the gateway through which they came over SSH; null
///     for all other ways
public record AuditRow(
        @Field(1) Id id,
        @Field(2) Instant at,
        @Field(3) String actor,
        @Field(4) String door,
        @Field(5) @Nullable String address,
        @Field(6) String operation,
        @Field(7) String target,
        @Field(8) String before,
        @Field(9) String after,
        @Field(10) @Nullable String reason,
        @Field(11) @Nullable String gateway) {}
