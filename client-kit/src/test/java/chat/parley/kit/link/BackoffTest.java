package chat.parley.kit.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("T16")
@Tag("B21")
class BackoffTest {
    private static final long SEED = 7;

    private final Backoff backoff =
            new Backoff(Duration.ofMillis(500), Duration.ofSeconds(4), new Random(SEED));

    @Test
    void waitsDoubleUpToTheLongest() {
        for (long most : new long[] {500, 1000, 2000, 4000, 4000, 4000}) {
            assertThat(backoff.next())
                    .isBetween(Duration.ofMillis(most / 2), Duration.ofMillis(most));
        }
    }

    @Test
    void clientsDoNotAllComeBackAtOnce() {
        Backoff other = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(4), new Random());
        assertThat(backoff.next()).isNotEqualTo(other.next());
    }

    @Test
    void afterASessionTheWaitsBeginAnew() {
        backoff.next();
        backoff.next();
        backoff.reset();
        assertThat(backoff.next()).isLessThanOrEqualTo(Duration.ofMillis(500));
    }
}
