package chat.parley.kit.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class InstantsTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instants INSTANTS = new Instants(SHANGHAI);
    private static final Instant EVENING = Instant.parse("2026-12-24T18:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-24T18:00:00Z",
                "2026-12-24T18:00Z",
                "2026-12-24T19:00:00+01:00",
                "2026-12-24 20:00:00.000+02:00"
            })
    void aMomentWithAnOffsetIsThatMoment(String text) {
        assertThat(INSTANTS.convert(text)).isEqualTo(EVENING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-24 00:00", "2026-12-24T00:00:00", " 2026-12-24"})
    void withoutAnOffsetItIsInOnesOwnZone(String text) {
        Instant midnight = LocalDateTime.of(2026, 12, 24, 0, 0).atZone(SHANGHAI).toInstant();
        assertThat(INSTANTS.convert(text)).isEqualTo(midnight);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tomorrow", "18:00", "2026-13-01", "24.12.2026"})
    void anythingElseIsExplained(String text) {
        assertThatThrownBy(() -> INSTANTS.convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("a time is expected, such as 2026-12-24, '2026-12-24 18:00'");
    }

    @Test
    void aDayThatDoesNotExistIsNoDay() {
        assertThatThrownBy(() -> INSTANTS.convert("2026-02-30"))
                .isInstanceOf(TypeConversionException.class);
    }
}
