package chat.parley.server.auth;

import java.time.Duration;

/// How one signs up and in.
///
/// @param bcryptCost the exponent of bcrypt's work: one more doubles it
/// @param accessToken how long an access token is good for
/// @param refreshToken how long a device that does not come back stays signed in
public record AuthSettings(
        Registration registration, int bcryptCost, Duration accessToken, Duration refreshToken) {

    public static final AuthSettings DEFAULTS =
            new AuthSettings(Registration.OPEN, 11, Duration.ofMinutes(15), Duration.ofDays(30));

    /// Who may sign up.
    public enum Registration {
        OPEN,
        CLOSED
    }
}
