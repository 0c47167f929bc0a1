package chat.parley.server.auth;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.server.auth.Throttle.Attempt;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("W20")
class ThrottleTest {
    private final Throttle throttle = new Throttle(() -> 0);

    @Test
    void guessesFromManyAddressesSlowAnAccountButNeverLockItsOwnerOut() {
        for (int i = 0; i < 100; i++) {
            throttle.admit("alice", "10.0.0." + i);
        }
        Attempt owner = throttle.admit("alice", "192.0.2.1");
        assertThat(owner.delay()).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(3));
        assertThat(throttle.admit("bob", "192.0.2.1").delay()).isZero();
    }

    @Test
    void whatWasRightIsNotCounted() {
        for (int i = 0; i < 50; i++) {
            throttle.admit("alice", "192.0.2.1").succeeded();
        }
        assertThat(throttle.admit("alice", "192.0.2.1").delay()).isZero();
    }
}
