package chat.parley.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Reason;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private final AtomicInteger woken = new AtomicInteger();
    private final Outbox outbox = new Outbox(100, woken::incrementAndGet);

    private static EncodedFrame packet(int bytes) {
        return new EncodedFrame(new byte[bytes], false);
    }

    private static EncodedFrame ephemeral(int bytes) {
        return new EncodedFrame(new byte[bytes], true);
    }

    @Test
    void packetsAreTakenInOrder() {
        EncodedFrame first = packet(1);
        EncodedFrame second = packet(1);
        outbox.offer(first);
        outbox.offer(second);
        assertThat(outbox.take(1000)).containsExactly(first, second);
        assertThat(outbox.take(1000)).isEmpty();
    }

    @Test
    void theDoorIsWokenOnceUntilItHasTakenEverything() {
        outbox.offer(packet(1));
        outbox.offer(packet(1));
        assertThat(woken).hasValue(1);
        outbox.take(1000);
        outbox.offer(packet(1));
        assertThat(woken).hasValue(1);
        outbox.take(1000);
        outbox.take(1000);
        outbox.offer(packet(1));
        assertThat(woken).hasValue(2);
    }

    @Test
    void aTurnTakesNoMoreThanItCanWrite() {
        for (int i = 0; i < 9; i++) {
            outbox.offer(packet(10));
        }
        assertThat(outbox.take(30)).hasSize(3);
        assertThat(outbox.take(1000)).hasSize(6);
    }

    @Test
    @Tag("W56")
    @Tag("P9")
    @Tag("P9")
    void whenItIsFullTheConnectionEndsAndNothingIsKept() {
        outbox.offer(packet(100));
        assertThat(outbox.isClosing()).isFalse();
        outbox.offer(packet(1));
        assertThat(outbox.take(1000)).isEmpty();
        assertThat(outbox.closing()).isEqualTo(new Outbox.Closing(Reason.OUTBOX_FULL, ""));
    }

    @Test
    @Tag("W56")
    @Tag("P9")
    @Tag("P9")
    void ephemeralPacketsAreTheFirstToGo() {
        EncodedFrame kept = packet(60);
        outbox.offer(kept);
        outbox.offer(ephemeral(50));
        EncodedFrame last = packet(1);
        outbox.offer(last);
        assertThat(outbox.isClosing()).isFalse();
        assertThat(outbox.take(1000)).containsExactly(kept, last);
    }

    @Test
    void oneAnswerMayBeLargerThanTheLimit() {
        outbox.offer(packet(5_000));
        assertThat(outbox.take(1)).hasSize(1);
        assertThat(outbox.isClosing()).isFalse();
    }

    @Test
    void whatWaitsIsTakenBeforeTheClosing() {
        EncodedFrame refusal = packet(5);
        outbox.offer(refusal);
        outbox.close(new Outbox.Closing(Reason.UNAUTHENTICATED, "no"));
        outbox.close(new Outbox.Closing(Reason.IDLE, "later"));
        outbox.offer(packet(1));
        assertThat(outbox.closing()).isNull();
        assertThat(outbox.take(1000)).isEqualTo(List.of(refusal));
        assertThat(outbox.closing()).isEqualTo(new Outbox.Closing(Reason.UNAUTHENTICATED, "no"));
    }
}
