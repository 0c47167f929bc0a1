package chat.parley.kit.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PassingTokensTest {
    private static final Tokens FIRST = tokens("first");

    private final PassingTokens shared = new PassingTokens(FIRST);
    private final AtomicInteger exchanges = new AtomicInteger();

    private static Tokens tokens(String access) {
        return new Tokens(access, Instant.EPOCH, "refresh", null);
    }

    private Tokens exchanged(Tokens stale) {
        return tokens(stale.access() + " " + exchanges.incrementAndGet());
    }

    @Test
    void linksThatShareTokensExchangeThemOnce() {
        Tokens renewed = shared.renew(FIRST, this::exchanged);
        assertThat(shared.renew(FIRST, this::exchanged)).isEqualTo(renewed);
        assertThat(shared.load()).contains(renewed);
        assertThat(exchanges).hasValue(1);
    }

    @Test
    void whatIsTheNewestIsExchangedAgain() {
        Tokens renewed = shared.renew(FIRST, this::exchanged);
        assertThat(shared.renew(renewed, this::exchanged).access()).isEqualTo("first 1 2");
    }

    @Test
    void whatWasForgottenIsExchanged() {
        shared.clear();
        assertThat(shared.load()).isEmpty();
        assertThat(shared.renew(FIRST, this::exchanged).access()).isEqualTo("first 1");
    }
}
