package chat.parley.server.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SliceTest {
    @Test
    void theRowThatWasLookedForBeyondTheLimitIsASignOnly() {
        assertThat(Slice.of(List.of(1, 2, 3), 2)).isEqualTo(new Slice<>(List.of(1, 2), true));
        assertThat(Slice.of(List.of(1, 2), 2)).isEqualTo(new Slice<>(List.of(1, 2), false));
        assertThat(Slice.of(List.of(), 2)).isEqualTo(new Slice<>(List.of(), false));
    }
}
