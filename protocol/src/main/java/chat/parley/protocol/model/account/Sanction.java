package chat.parley.protocol.model.account;

import chat.parley.protocol.Field;
import chat.parley.protocol.Id;
import chat.parley.protocol.model.Profile;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A mute or a ban, in force or past.
///
/// @param by the name of the administrator, or `operator` for the host's own
/// @param until null: until it is lifted
/// @param liftedAt when it was lifted, or another took its place
public record Sanction(
        @Field(1) Id id,
        @Field(2) Profile account,
        @Field(3) SanctionKind kind,
        @Field(4) String reason,
        @Field(5) String by,
        @Field(6) Instant imposedAt,
        @Field(7) @Nullable Instant until,
        @Field(8) @Nullable Instant liftedAt,
        @Field(9) @Nullable String liftedBy) {}
