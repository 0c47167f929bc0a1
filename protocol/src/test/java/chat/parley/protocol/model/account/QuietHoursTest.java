package chat.parley.protocol.model.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("B18")
class QuietHoursTest {
    @ParameterizedTest
    @CsvSource({
        "22:00-07:00, 22:00, true",
        "22:00-07:00, 06:59, true",
        "22:00-07:00, 07:00, false",
        "22:00-07:00, 12:00, false",
        "12:00-13:30, 13:29, true",
        "12:00-13:30, 11:59, false"
    })
    void theyMayGoOnPastMidnight(String hours, LocalTime time, boolean quiet) {
        assertThat(QuietHours.read(hours).orElseThrow().contain(time)).isEqualTo(quiet);
    }

    @Test
    void theyAreReadAsPeopleWriteThem() {
        assertThat(QuietHours.read(" 22:00 – 7:05 ").orElseThrow().written())
                .isEqualTo("22:00-07:05");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "22-7", "24:00-07:00", "22:60-07:00", "22:00", "07:00-07:00", "x"})
    void whatIsNoTimeIsNone(String text) {
        assertThat(QuietHours.read(text)).isEmpty();
    }
}
