package chat.parley.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Language;
import chat.parley.protocol.operation.Change;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F32")
class MomentsTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant NEW_YEAR =
            ZonedDateTime.of(2030, 1, 1, 0, 0, 0, 0, SHANGHAI).toInstant();

    private final Moments moments = new Moments(SHANGHAI);

    @Test
    void aMomentIsShownInTheReadersZoneAndWithIt() {
        assertThat(moments.text(NEW_YEAR)).isEqualTo("2030-01-01 00:00 +08:00");
    }

    @Test
    void soAreTheMomentsInWhatTheServerSaysOfAChange() {
        Change change =
                new Change(true, "@bob", "none", "muted until " + NEW_YEAR + ": raid", 1, 2);
        assertThat(ChangeText.of(change, new Words(Language.ENGLISH), moments))
                .isEqualTo("@bob: none -> muted until 2030-01-01 00:00 +08:00: raid");
    }
}
