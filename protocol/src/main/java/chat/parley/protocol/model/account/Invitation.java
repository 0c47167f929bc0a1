package chat.parley.protocol.model.account;

import chat.parley.protocol.Field;
import chat.parley.protocol.Id;
import java.time.Instant;
import java.util.List;

/// An invitation, by which people sign up where registration is closed. Its code is kept by whoever
/// made it, and told to nobody else.
///
/// @param by the name of the administrator, or `operator` for the host's own
/// @param uses how many accounts may be made with it
/// @param used how many have been
/// @param roles what these have beside a user's role, by key
public record Invitation(
        @Field(1) Id id,
        @Field(2) String by,
        @Field(3) Instant createdAt,
        @Field(4) Instant until,
        @Field(5) int uses,
        @Field(6) int used,
        @Field(7) List<String> roles) {
    public Invitation {
        roles = List.copyOf(roles);
    }
}
