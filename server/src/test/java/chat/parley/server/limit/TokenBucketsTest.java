package chat.parley.server.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F9")
class TokenBucketsTest {
    private static final int MOST = 100;

    /// A monotonic clock may start anywhere, below zero too.
    private final AtomicLong nanoTime = new AtomicLong(-TimeUnit.HOURS.toNanos(1));

    private final TokenBuckets<String> buckets =
            new TokenBuckets<>(MOST, _ -> Allowance.perSecond(10, 2), nanoTime::get);

    private void pass(Duration time) {
        nanoTime.addAndGet(time.toNanos());
    }

    private static int spendAll(TokenBucket bucket) {
        int spent = 0;
        while (bucket.trySpend()) {
            spent++;
        }
        return spent;
    }

    @Test
    void aBurstGoesThroughAndThenAsManyAsComeBack() {
        assertThat(spendAll(buckets.of("ann"))).isEqualTo(10);
        pass(Duration.ofSeconds(3));
        assertThat(spendAll(buckets.of("ann"))).isEqualTo(6);
    }

    @Test
    void whoeverIsRefusedIsToldWhenToComeBack() {
        int _ = spendAll(buckets.of("ann"));
        assertThatThrownBy(() -> buckets.of("ann").spend())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> {
                            assertThat(refused.reason()).isEqualTo(Reason.RATE_LIMITED);
                            assertThat(refused.retryAfter()).isEqualTo(Duration.ofMillis(500));
                        });
    }

    @Test
    void whatIsBorrowedIsWaitedFor() {
        assertThat(buckets.of("ann").borrow(10)).isZero();
        assertThat(buckets.of("ann").borrow(4)).isEqualTo(Duration.ofSeconds(2));
        pass(Duration.ofSeconds(2));
        assertThat(buckets.of("ann").borrow(1)).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void oneDoesNotConcernAnother() {
        int _ = spendAll(buckets.of("ann"));
        assertThat(buckets.of("bob").trySpend()).isTrue();
    }

    @Test
    void whatHasFilledUpAgainIsForgotten() {
        buckets.of("ann").spend();
        assertThat(buckets.size()).isOne();
        pass(Duration.ofSeconds(6));
        assertThat(buckets.size()).isZero();
    }

    @Test
    void noFloodOfNamesMakesTheServerKeepMore() {
        for (int i = 0; i < 10_000; i++) {
            buckets.of("made up " + i).spend();
        }
        assertThat(buckets.size()).isLessThanOrEqualTo(MOST);
    }

    @Test
    void whoeverIsOftenCountedStaysCountedInAFloodOfNames() {
        for (int i = 0; i < 10_000; i++) {
            buckets.of("made up " + i).spend();
            boolean _ = buckets.of("ann").trySpend();
        }
        assertThat(buckets.of("ann").trySpend()).isFalse();
    }
}
