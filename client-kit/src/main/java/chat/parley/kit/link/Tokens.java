package chat.parley.kit.link;

import chat.parley.protocol.Id;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The tokens of a signed-in device.
///
/// @param device null when it is not known, as with a token from the environment
/// @param refresh null when the access token cannot be renewed
public record Tokens(
        String access, Instant accessExpiresAt, @Nullable String refresh, @Nullable Id device) {

    public static Tokens of(SignedIn signedIn) {
        return new Tokens(
                signedIn.accessToken(),
                signedIn.accessExpiresAt(),
                signedIn.refreshToken(),
                signedIn.device());
    }

    /// A bare access token, to be used until the server refuses it.
    public static Tokens accessOnly(String access) {
        return new Tokens(access, Instant.MAX, null, null);
    }

    /// Shows no secret.
    @Override
    public String toString() {
        return "Tokens[device=" + device + ", accessExpiresAt=" + accessExpiresAt + "]";
    }
}
