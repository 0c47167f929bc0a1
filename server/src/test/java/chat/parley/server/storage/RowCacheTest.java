package chat.parley.server.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowCacheTest {
    private final RowCache<Integer, String> cache = new RowCache<>(10);

    @Test
    void neverIsMoreKeptThanAsked() {
        IntStream.range(0, 1_000).forEach(key -> cache.put(key, "value"));

        assertThat(IntStream.range(0, 1_000).filter(key -> cache.get(key) != null).count())
                .isBetween(1L, 10L);
    }

    @Test
    void aValueTakesTheSeenOnesPlaceAndNoOther() {
        assertThat(cache.replace(1, null, "first")).isTrue();
        assertThat(cache.replace(1, null, "late")).isFalse();
        assertThat(cache.replace(1, "another", "late")).isFalse();
        assertThat(cache.replace(1, "first", "second")).isTrue();
        assertThat(cache.get(1)).isEqualTo("second");
    }

    @Test
    void mergingKeepsWhatTheTwoCameTo() {
        cache.merge(1, "b", (kept, _) -> kept);
        cache.merge(1, "c", (kept, _) -> kept);

        assertThat(cache.get(1)).isEqualTo("b");
    }

    @Test
    void whatIsDroppedIsGone() {
        cache.put(1, "one");
        cache.put(2, "two");
        cache.drop(1);
        assertThat(cache.get(1)).isNull();
        assertThat(cache.get(2)).isEqualTo("two");
    }
}
