package chat.parley.kit.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class MomentsTest {
    private final Moments moments = new Moments(ZoneId.of("Asia/Shanghai"));

    @ParameterizedTest
    @CsvSource({
        "2026-12-01, 2026-11-30T16:00:00Z",
        "2026-12-01 18:00, 2026-12-01T10:00:00Z",
        "2026-12-01T18:00, 2026-12-01T10:00:00Z",
        "2026-12-01T18:00:30, 2026-12-01T10:00:30Z",
        "2026-12-01T18:00:00Z, 2026-12-01T18:00:00Z",
        "2026-12-01T18:00:00+02:00, 2026-12-01T16:00:00Z",
        "2026-12-01 18:00Z, 2026-12-01T18:00:00Z"
    })
    void momentsAreReadAsPeopleWriteThem(String written, Instant moment) {
        assertThat(moments.convert(written)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "tomorrow", "2026-13-01", "2026-02-30", "18:00", "2026-12-01 25:00"})
    void whatIsNoMomentIsRefused(String written) {
        assertThatThrownBy(() -> moments.convert(written))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("2026-12-01");
    }
}
