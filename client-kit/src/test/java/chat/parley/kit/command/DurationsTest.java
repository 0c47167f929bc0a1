package chat.parley.kit.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({"500ms, PT0.5S", "30s, PT30S", "30, PT30S", "2h30m, PT2H30M", "1d, PT24H"})
    void durationsAreReadAsPeopleWriteThem(String written, Duration duration) {
        assertThat(new Durations().convert(written)).isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5s", "5 s", "10y", "99999999999s"})
    void whatIsNoDurationIsRefused(String written) {
        assertThatThrownBy(() -> new Durations().convert(written))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("no duration");
    }
}
