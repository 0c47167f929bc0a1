package chat.parley.server.auth;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.server.auth.Throttle.Attempt;
import chat.parley.server.auth.Throttle.Footing;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("W20")
class ThrottleTest {
    private final Throttle throttle = new Throttle(() -> 0);

    @Test
    void guessesFromManyAddressesSlowAnAccountButNeverLockItsOwnerOut() {
        for (int i = 0; i < 100; i++) {
            throttle.admit("alice", Footing.ELSEWHERE, "10.0.0." + i);
        }
        Attempt owner = throttle.admit("alice", Footing.ELSEWHERE, "192.0.2.1");
        assertThat(owner.delay()).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(3));
        assertThat(throttle.admit("bob", Footing.ELSEWHERE, "192.0.2.1").delay()).isZero();
    }

    @Test
    void whatWasRightIsNotCounted() {
        for (int i = 0; i < 50; i++) {
            throttle.admit("alice", Footing.ELSEWHERE, "192.0.2.1").succeeded();
        }
        assertThat(throttle.admit("alice", Footing.ELSEWHERE, "192.0.2.1").delay()).isZero();
    }

    @Test
    @Tag("F5")
    void whereADeviceIsSignedInNobodyElsesGuessesSlowAnAccount() {
        for (int i = 0; i < 100; i++) {
            throttle.admit("alice", Footing.ELSEWHERE, "10.0.0." + i);
        }
        assertThat(throttle.admit("alice", Footing.AT_HOME, "192.0.2.1").delay()).isZero();
    }

    @Test
    @Tag("F5")
    void guessesCostTheNameAtTheAddressAndNobodyElseThere() {
        assertThat(countUntilRefused(() -> throttle.admit("bob", Footing.ELSEWHERE, "10.0.0.1")))
                .isEqualTo(5);
        for (int i = 0; i < 1_000; i++) {
            Attempt neighbour = throttle.admit("person" + i, Footing.ELSEWHERE, "10.0.0.1");
            assertThat(neighbour.delay()).isZero();
        }
    }

    @Test
    @Tag("F5")
    void madeUpNamesAndJunkEndForTheAddressAndForNothingThatExists() {
        AtomicInteger number = new AtomicInteger();
        assertThat(
                        countUntilRefused(
                                () ->
                                        throttle.admit(
                                                "nobody" + number.incrementAndGet(),
                                                Footing.NOBODY,
                                                "10.0.0.1")))
                .isEqualTo(30);
        assertThat(countUntilRefused(() -> throttle.junk("10.0.0.1"))).isEqualTo(30);
        assertThat(throttle.admit("bob", Footing.ELSEWHERE, "10.0.0.1").delay()).isZero();
        throttle.renew(new Id(7));
    }

    private static int countUntilRefused(Runnable tried) {
        for (int count = 0; count < 10_000; count++) {
            try {
                tried.run();
            } catch (Refused refused) {
                assertThat(refused.reason()).isEqualTo(Reason.RATE_LIMITED);
                return count;
            }
        }
        throw new AssertionError("there is no limit");
    }
}
