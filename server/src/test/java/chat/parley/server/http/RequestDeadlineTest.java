package chat.parley.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F13")
class RequestDeadlineTest {
    private final AtomicInteger late = new AtomicInteger();
    private final RequestDeadline deadline = new RequestDeadline(late::incrementAndGet);
    private final EmbeddedChannel channel = new EmbeddedChannel();

    private void begin() {
        channel.freezeTime();
        channel.pipeline().addLast(deadline);
    }

    private void drip(int seconds) {
        for (int i = 0; i < seconds; i++) {
            channel.writeInbound(Unpooled.copiedBuffer("x", StandardCharsets.US_ASCII));
            channel.advanceTimeBy(1, TimeUnit.SECONDS);
            channel.runScheduledPendingTasks();
        }
    }

    @Test
    void bytesThatDripProlongNothing() {
        begin();
        drip(19);
        assertThat(late).hasValue(0);
        drip(2);
        assertThat(late).hasValue(1);
    }

    @Test
    void eachRequestHasItsOwnTime() {
        begin();
        for (int i = 0; i < 5; i++) {
            drip(15);
            deadline.met();
        }
        channel.advanceTimeBy(50, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();
        assertThat(late).hasValue(0);
    }
}
