package chat.parley.server.auth.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Id;
import chat.parley.server.auth.token.Base32Code;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("C6")
class MailedCodesTest {
    private static final Id ALICE = new Id(1);
    private static final String WRONG = "0000-0000-0000";

    private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 10);
    private final MailedCodes codes = new MailedCodes(nanoTime::get);

    private static MailedCode of(Id account) {
        return new MailedCode(account, "li@example.org", "hash");
    }

    private boolean isGood(Base32Code code) {
        return codes.match(ALICE, code.text()).isPresent();
    }

    @Test
    void itIsGoodForItsAccountInAnySpelling() {
        Base32Code code = codes.issue(of(ALICE));
        String typed = code.text().toLowerCase(Locale.ROOT).replace('-', ' ');
        assertThat(codes.match(ALICE, typed)).contains(of(ALICE));
        assertThat(codes.match(new Id(2), code.text())).isEmpty();
    }

    @Test
    void itIsOverAfterItsTimeByTheMonotonicClock() {
        Base32Code code = codes.issue(of(ALICE));
        nanoTime.addAndGet(MailedCodes.LIFE.minus(Duration.ofNanos(1)).toNanos());
        assertThat(isGood(code)).isTrue();
        nanoTime.addAndGet(1);
        assertThat(isGood(code)).isFalse();
    }

    @Test
    void aNewOneTakesItsPlace() {
        Base32Code old = codes.issue(of(ALICE));
        Base32Code code = codes.issue(of(ALICE));
        assertThat(isGood(old)).isFalse();
        assertThat(isGood(code)).isTrue();
    }

    @Test
    void itEndsAfterManyWrongOnesAndNotByOtherPasswords() {
        Base32Code code = codes.issue(of(ALICE));
        for (int i = 1; i < MailedCodes.TRIES; i++) {
            assertThat(codes.match(ALICE, WRONG)).isEmpty();
            assertThat(codes.match(ALICE, "hunter2!")).isEmpty();
        }
        assertThat(isGood(code)).isTrue();
        assertThat(codes.match(ALICE, WRONG)).isEmpty();
        assertThat(isGood(code)).isFalse();
    }

    @Test
    void theOldestMakesRoom() {
        Base32Code code = codes.issue(of(ALICE));
        for (int i = 0; i < MailedCodes.MOST; i++) {
            Base32Code _ = codes.issue(of(new Id(100 + i)));
        }
        assertThat(isGood(code)).isFalse();
    }

    @Test
    void nothingShowsIt() {
        Base32Code code = codes.issue(of(ALICE));
        assertThat(code.toString()).doesNotContain(code.text());
        assertThat(of(ALICE).toString()).doesNotContain("hash", "li@");
    }
}
