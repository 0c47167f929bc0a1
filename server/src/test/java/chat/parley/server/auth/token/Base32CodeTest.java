package chat.parley.server.auth.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Base32CodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7K10-9QXW-2VBT",
                "7k10-9qxw-2vbt",
                "7kIo9qxw2vbt",
                "  7KLO 9QXW 2VBT\t",
                "7-K-1-0-9-Q-X-W-2-V-B-T"
            })
    void itIsTheSameHoweverItIsTyped(String typed) {
        assertThat(Base32Code.read(typed)).contains(new Base32Code("7K109QXW2VBT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7K10-9QXW-2VB", "7K10-9QXW-2VBU", "tr0ub4dor&3"})
    void whatHasNotItsFormIsNone(String typed) {
        assertThat(Base32Code.read(typed)).isEmpty();
    }

    @Test
    void itMayBeLonger() {
        Base32Code code = Base32Code.read("7k109qxw2vbt7k109").orElseThrow();
        assertThat(code.text()).isEqualTo("7K10-9QXW-2VBT-7K10-9");
    }

    @Test
    void whatIsEndlessIsNone() {
        assertThat(Base32Code.read("7K109QXW2VBT" + "-".repeat(100_000))).isEmpty();
    }

    @Test
    void eachIsAnotherOfAllSymbolsAndIsReadAsItIsShown() {
        SecureRandom random = new SecureRandom();
        String all =
                Stream.generate(() -> Base32Code.random(random))
                        .limit(200)
                        .peek(code -> assertThat(Base32Code.read(code.text())).contains(code))
                        .map(Base32Code::symbols)
                        .distinct()
                        .collect(Collectors.joining());
        assertThat(all).hasSize(200 * 12);
        assertThat(all.chars().distinct().count()).isEqualTo(32);
    }

    @Test
    void itIsShownNowhereByChance() {
        Base32Code code = new Base32Code("7K109QXW2VBT");
        assertThat(code.text()).isEqualTo("7K10-9QXW-2VBT");
        assertThat(code.toString()).doesNotContain("7K10");
        assertThat(code.hash()).doesNotContain("7K10");
    }
}
