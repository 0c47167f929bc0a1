package chat.parley.server.auth.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LinkCodesTest {
    private static final Id DEVICE = new Id(1);

    private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 1);
    private final LinkCodes codes = new LinkCodes(nanoTime::get);

    @Test
    @Tag("F9")
    void soManyAccountsHaveOneAndTheNextComesLater() {
        for (int i = 1; i <= LinkCodes.MOST; i++) {
            codes.issue(new Id(i), DEVICE);
        }
        nanoTime.addAndGet(Duration.ofMinutes(1).toNanos());
        Refused refused =
                catchThrowableOfType(
                        Refused.class, () -> codes.issue(new Id(LinkCodes.MOST + 1), DEVICE));
        assertThat(refused.reason()).isEqualTo(Reason.RATE_LIMITED);
        assertThat(refused.retryAfter()).isEqualTo(LinkCodes.LIFE.minusMinutes(1));
        assertThat(codes.issue(new Id(1), DEVICE).text()).isNotEmpty();

        nanoTime.addAndGet(LinkCodes.LIFE.toNanos());
        assertThat(codes.issue(new Id(LinkCodes.MOST + 1), DEVICE).text()).isNotEmpty();
    }

    @Test
    void whatWasTakenIsGoneUnlessItIsGivenBack() {
        String code = codes.issue(new Id(7), DEVICE).text();
        LinkCodes.Issued taken = codes.take(new Id(7), code).orElseThrow();
        assertThat(codes.take(new Id(7), code)).isEmpty();
        codes.giveBack(taken);
        assertThat(codes.take(new Id(7), code)).contains(taken);
    }

    @Test
    void whatIsGivenBackDoesNotComeBeforeANewerOne() {
        String old = codes.issue(new Id(7), DEVICE).text();
        LinkCodes.Issued taken = codes.take(new Id(7), old).orElseThrow();
        String next = codes.issue(new Id(7), DEVICE).text();
        codes.giveBack(taken);
        assertThat(codes.take(new Id(7), old)).isEmpty();
        assertThat(codes.take(new Id(7), next)).isPresent();
    }
}
