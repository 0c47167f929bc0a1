package chat.parley.kit.link;

import chat.parley.protocol.Id;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The tokens of a signed-in device.
///
/// @param device null when it is not known, as with a token from the environment
/// @param refresh null when the access token cannot be renewed
/// @param account the name of whose they are; null where it is not known
public record Tokens(
        String access,
        Instant accessExpiresAt,
        @Nullable String refresh,
        @Nullable Id device,
        @Nullable String account) {

    /// Those of nobody knows whom.
    public Tokens(
            String access, Instant accessExpiresAt, @Nullable String refresh, @Nullable Id device) {
        this(access, accessExpiresAt, refresh, device, null);
    }

    /// Those of somebody who has just signed in. When they expire is counted on this machine's
    /// clock, which need not agree with the server's.
    ///
    /// @param lifetime how long an access token of this server serves
    public static Tokens of(SignedIn signedIn, Duration lifetime) {
        return new Tokens(
                signedIn.accessToken(),
                Instant.now().plus(lifetime),
                signedIn.refreshToken(),
                signedIn.device(),
                signedIn.account().name());
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
