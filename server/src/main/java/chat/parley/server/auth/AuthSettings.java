package chat.parley.server.auth;

import chat.parley.server.config.Setting;
import java.time.Duration;

/// How one signs up and in.
public record AuthSettings(
        @Setting(value = "open", about = "who may sign up: open or closed")
                Registration registration,
        @Setting(
                        value = "11",
                        min = "4",
                        max = "16",
                        about = "the exponent of bcrypt's work: one more doubles it")
                int bcryptCost,
        @Setting(
                        value = "15m",
                        min = "1s",
                        max = "1d",
                        about = "how long an access token is good for")
                Duration accessToken,
        @Setting(
                        value = "30d",
                        min = "1m",
                        max = "3650d",
                        about = "how long a device that does not come back stays signed in")
                Duration refreshToken,
        @Setting(
                        value = "3d",
                        min = "1m",
                        max = "365d",
                        about = "how long a password for one sign-in is good for")
                Duration oneTimePassword) {

    public AuthSettings {
        if (refreshToken.compareTo(accessToken) < 0) {
            throw new IllegalArgumentException(
                    "auth.refresh-token must be at least as long as auth.access-token");
        }
    }

    /// Who may sign up.
    public enum Registration {
        OPEN,
        CLOSED
    }
}
