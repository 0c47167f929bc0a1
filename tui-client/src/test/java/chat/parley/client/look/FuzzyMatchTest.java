package chat.parley.client.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FuzzyMatchTest {

    @ParameterizedTest
    @CsvSource({"/settings, set", "/settings, stg", "陈丽 @chenli, 丽", "陈丽 @chenli, CL", "#ops, ops"})
    void lettersAreFoundInTheirOrder(String text, String letters) {
        assertThat(FuzzyMatch.of(text, letters)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"/settings, sgt", "bob, bobb", "ops, 陈"})
    void whatHasThemInNoSuchOrderIsNotMeant(String text, String letters) {
        assertThat(FuzzyMatch.of(text, letters)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/pin, p, /help",
        "#ops, ops, #operations-stuff",
        "/readers, read, /reconnect and",
        "night watch, nw, unwanted"
    })
    void beginningsAndNeighboursAreMeantRather(String better, String letters, String worse) {
        int score = FuzzyMatch.of(worse, letters).map(FuzzyMatch::score).orElse(-1);

        assertThat(FuzzyMatch.of(better, letters).orElseThrow().score()).isGreaterThan(score);
    }

    @Test
    void thePlacesAreThoseOfTheBestMatch() {
        assertThat(FuzzyMatch.of("a-sea set", "se t").orElseThrow().places())
                .isEqualTo(List.of(6, 7, 8));
    }

    @Test
    void aLongTextCostsNoTime() {
        assertThat(FuzzyMatch.of("a".repeat(100_000), "a".repeat(300))).isEmpty();
    }
}
