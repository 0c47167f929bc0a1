package chat.parley.kit.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({"500ms, PT0.5S", "30s, PT30S", "2h30m, PT2H30M", "1d, PT24H", "1w, PT168H"})
    void durationsAreReadAsPeopleWriteThem(String written, Duration duration) {
        assertThat(new Durations().convert(written)).isEqualTo(duration);
    }

    @ParameterizedTest
    @Tag("F32")
    @ValueSource(strings = {"1M", "2 months", "3mo"})
    void monthsAreRefusedAndDaysNamed(String written) {
        assertThatThrownBy(() -> new Durations().convert(written)).hasMessageContaining("30d");
    }

    @ParameterizedTest
    @Tag("F32")
    @ValueSource(strings = {"30", "5S", "1D", "", "soon", "-5s", "5 s", "10y", "99999999999s"})
    void whatIsNoDurationIsRefused(String written) {
        assertThatThrownBy(() -> new Durations().convert(written))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("a time with its unit is expected");
    }
}
