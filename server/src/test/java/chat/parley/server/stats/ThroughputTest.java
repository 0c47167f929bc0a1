package chat.parley.server.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ThroughputTest {
    private final AtomicLong now = new AtomicLong(77);
    private final Throughput throughput = new Throughput(now::get);

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private void count(int times) {
        for (int i = 0; i < times; i++) {
            throughput.count();
        }
    }

    @Test
    void atTheBeginningTheTimeSinceTheStartCounts() {
        assertThat(throughput.perSecond()).isZero();
        count(10);
        assertThat(throughput.perSecond()).isEqualTo(10);
        pass(Duration.ofSeconds(4));
        assertThat(throughput.perSecond()).isEqualTo(2);
    }

    @Test
    void onlyTheLastMinuteCounts() {
        count(600);
        pass(Duration.ofSeconds(59));
        count(60);
        assertThat(throughput.perSecond()).isEqualTo(11);
        pass(Duration.ofSeconds(1));
        assertThat(throughput.perSecond()).isEqualTo(1);
        pass(Duration.ofHours(3));
        assertThat(throughput.perSecond()).isZero();
    }
}
