package chat.parley.server.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {
    @Test
    void theRowThatWasLookedForBeyondTheLimitIsASignOnly() {
        assertThat(Page.of(List.of(1, 2, 3), 2)).isEqualTo(new Page<>(List.of(1, 2), true));
        assertThat(Page.of(List.of(1, 2), 2)).isEqualTo(new Page<>(List.of(1, 2), false));
        assertThat(Page.of(List.of(), 2)).isEqualTo(new Page<>(List.of(), false));
    }
}
