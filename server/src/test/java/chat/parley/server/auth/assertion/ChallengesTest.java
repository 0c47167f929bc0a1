package chat.parley.server.auth.assertion;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Id;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ChallengesTest {
    private static final Id HERE = new Id(1);
    private static final Id ELSEWHERE = new Id(2);

    private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 1);
    private final Challenges challenges = new Challenges(nanoTime::get);

    private void pass(Duration time) {
        nanoTime.addAndGet(time.toNanos());
    }

    @Test
    void aNonceIsGoodOnce() {
        String nonce = challenges.issue(HERE);
        assertThat(challenges.redeem(HERE, nonce)).isTrue();
        assertThat(challenges.redeem(HERE, nonce)).isFalse();
    }

    @Test
    void aNonceIsGoodForAWhile() {
        String nonce = challenges.issue(HERE);
        pass(Challenges.GOOD_FOR.minusNanos(1));
        assertThat(challenges.redeem(HERE, nonce)).isTrue();
        String late = challenges.issue(HERE);
        pass(Challenges.GOOD_FOR);
        assertThat(challenges.redeem(HERE, late)).isFalse();
    }

    @Test
    void aNonceIsGoodOnItsConnectionAlone() {
        String nonce = challenges.issue(HERE);
        String other = challenges.issue(ELSEWHERE);
        assertThat(challenges.redeem(ELSEWHERE, nonce)).isFalse();
        assertThat(challenges.redeem(ELSEWHERE, other)).as("it was spent").isFalse();
        assertThat(challenges.redeem(HERE, nonce)).isTrue();
    }

    @Test
    void theNextTakesThePlaceOfTheLast() {
        String first = challenges.issue(HERE);
        String second = challenges.issue(HERE);
        assertThat(second).isNotEqualTo(first).hasSizeGreaterThan(40);
        assertThat(challenges.count()).isOne();
        assertThat(challenges.redeem(HERE, first)).isFalse();
    }

    @Test
    @Tag("F9")
    void beyondANumberTheOldestIsForgotten() {
        String oldest = challenges.issue(HERE);
        String second = challenges.issue(ELSEWHERE);
        for (int i = 0; i < Challenges.MOST - 1; i++) {
            challenges.issue(new Id(100 + i));
        }
        assertThat(challenges.count()).isEqualTo(Challenges.MOST);
        assertThat(challenges.redeem(HERE, oldest)).isFalse();
        assertThat(challenges.redeem(ELSEWHERE, second)).isTrue();
    }
}
