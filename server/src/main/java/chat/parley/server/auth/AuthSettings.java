package chat.parley.server.auth;

import chat.parley.server.config.Setting;
import java.time.Duration;

/// How one signs up and in.
public record AuthSettings(
        @Setting(value = "open", about = "who may sign up: open or closed")
                Registration registration,
        @Setting(value = "11", about = "the exponent of bcrypt's work: one more doubles it")
                int bcryptCost,
        @Setting(value = "15m", about = "how long an access token is good for")
                Duration accessToken,
        @Setting(value = "30d", about = "how long a device that does not come back stays signed in")
                Duration refreshToken) {

    public AuthSettings {
        if (bcryptCost < 4 || bcryptCost > 31) {
            throw new IllegalArgumentException("bcrypt-cost must be from 4 to 31");
        }
    }

    /// Who may sign up.
    public enum Registration {
        OPEN,
        CLOSED
    }
}
