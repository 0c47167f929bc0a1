package chat.parley.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ZoneNamesTest {

    @Test
    void aZoneIsFoundAsItIsSpelledInAnyLetterCase() {
        assertThat(ZoneNames.find("asia/SHANGHAI")).contains("Asia/Shanghai");
        assertThat(ZoneNames.find("+08:00")).isEmpty();
        assertThat(ZoneNames.find("")).isEmpty();
    }

    @Test
    void aPartOfTheNameFindsThemByTheirAlphabet() {
        assertThat(ZoneNames.containing("new york")).containsExactly("America/New_York");
        assertThat(ZoneNames.containing("BERLIN ")).containsExactly("Europe/Berlin");
        assertThat(ZoneNames.containing("")).hasSizeGreaterThan(500).contains("UTC");
        assertThat(ZoneNames.containing("europe/"))
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }

    @Test
    void whatThisProgramIsTooOldToKnowIsNone() {
        assertThat(ZoneNames.zone("Asia/Shanghai")).contains(ZoneId.of("Asia/Shanghai"));
        assertThat(ZoneNames.zone("Mars/Olympus")).isEmpty();
        assertThat(ZoneNames.zone("no zone")).isEmpty();
        assertThat(ZoneNames.zone(null)).isEmpty();
    }
}
