package chat.parley.protocol.model.account;

import chat.parley.protocol.Field;
import chat.parley.protocol.Id;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A device that is signed in, a token that lasts, or an SSH key that may sign in.
///
/// @param current whether it is the one that asks
/// @param online how many live connections it has
/// @param lastAddress where it was last seen from, without the port
/// @param expiresAt until when it stays signed in, if it does not come back
/// @param rights what a token that lasts allows; null for a device that signed in
/// @param fingerprint of an SSH key, as OpenSSH writes it: `SHA256:` and unpadded base64; null for
///     all else
public record Device(
        @Field(1) Id id,
        @Field(2) String name,
        @Field(3) boolean current,
        @Field(4) int online,
        @Field(5) Instant signedInAt,
        @Field(6) Instant lastSeenAt,
        @Field(7) @Nullable String lastAddress,
        @Field(8) Instant expiresAt,
        @Field(9) @Nullable List<TokenRight> rights,
        @Field(10) @Nullable String fingerprint) {
    public Device {
        rights = rights == null ? null : List.copyOf(rights);
    }
}
