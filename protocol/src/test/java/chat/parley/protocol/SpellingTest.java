package chat.parley.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.protocol.model.group.HistoryRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {

    @Test
    void aConstantIsWrittenInSmallLettersWithHyphens() {
        assertThat(Spelling.of(HistoryRule.SINCE_JOINING)).isEqualTo("since-joining");
    }

    @ParameterizedTest
    @ValueSource(strings = {"since-joining", "since_joining", "Since-Joining", "SINCE_JOINING"})
    void howeverItIsWrittenItIsRead(String text) {
        assertThat(Spelling.read(HistoryRule.class, text)).isEqualTo(HistoryRule.SINCE_JOINING);
    }

    @Test
    void whatIsNoneIsNotRead() {
        assertThatThrownBy(() -> Spelling.read(HistoryRule.class, "some"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
