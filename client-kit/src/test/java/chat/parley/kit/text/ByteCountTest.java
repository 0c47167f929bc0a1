package chat.parley.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteCountTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "312, 312",
        "1kB, 1000",
        "1.5 MB, 1500000",
        "20gb, 20000000000",
        "2T, 2000000000000"
    })
    void aSizeIsRead(String written, long bytes) {
        assertThat(ByteCount.parse(written)).contains(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "much", "-1", "1e9", "1.GB", "10000000PB", "1 000", "5XB"})
    void whatIsNoSizeIsNone(String written) {
        assertThat(ByteCount.parse(written)).isEmpty();
    }

    @Test
    void aSizeIsWrittenInThousands() {
        assertThat(ByteCount.text(312)).isEqualTo("312 B");
        assertThat(ByteCount.text(1_234_567)).isEqualTo("1.2 MB");
        assertThat(ByteCount.text(234_567_890)).isEqualTo("235 MB");
    }
}
