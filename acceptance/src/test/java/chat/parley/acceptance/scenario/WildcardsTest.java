package chat.parley.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WildcardsTest {

    private static boolean fits(String text, String... lines) {
        return new Wildcards(List.of(lines)).whole(text, Map.of("name", "a.b")).isPresent();
    }

    @Test
    void aLineMeansItself() {
        assertThat(fits("1 + 1 = 2 (.*)\n", "1 + 1 = 2 (.*)")).isTrue();
        assertThat(fits("anything\n", ".*")).isFalse();
        assertThat(fits("one\n", "one", "two")).isFalse();
        assertThat(fits("one\ntwo\n", "one")).isFalse();
    }

    @Test
    void nothingIsExpectedOfNothing() {
        assertThat(fits("")).isTrue();
        assertThat(fits("something\n")).isFalse();
    }

    @Test
    void theLastLineNeedsNoEnd() {
        assertThat(fits("one", "one")).isTrue();
    }

    @Test
    void dotsAreAnyTextWithinALine() {
        assertThat(fits("sent at 12:00 by bob\n", "sent ... by bob")).isTrue();
        assertThat(fits("sent\nby bob\n", "sent...by bob")).isFalse();
    }

    @Test
    void dotsAloneAreAnyNumberOfLines() {
        assertThat(fits("first\nlast\n", "first", "...", "last")).isTrue();
        assertThat(fits("first\n1\n2\nlast\n", "first", "...", "last")).isTrue();
        assertThat(fits("", "...")).isTrue();
    }

    @Test
    void aNameInBracketsTakesAWord() {
        Wildcards wildcards = new Wildcards(List.of("{\"id\":\"<id>\",\"seq\":<seq>}"));
        assertThat(wildcards.whole("{\"id\":\"a-1\",\"seq\":7}\n", Map.of()))
                .hasValueSatisfying(
                        fit -> assertThat(fit.taken()).isEqualTo(Map.of("id", "a-1", "seq", "7")));
        assertThat(wildcards.whole("{\"id\":\"\",\"seq\":7}\n", Map.of())).isEmpty();
    }

    @Test
    void aNameThatIsTakenTwiceIsTheSameBothTimes() {
        assertThat(fits("a and a\n", "<x> and <x>")).isTrue();
        assertThat(fits("a and b\n", "<x> and <x>")).isFalse();
        assertThat(fits("a\na\n", "<x>", "$x")).isTrue();
        assertThat(fits("a\nb\n", "<x>", "$x")).isFalse();
    }

    @Test
    void aKnownNameStandsForWhatItHolds() {
        assertThat(fits("a.b\n", "$name")).isTrue();
        assertThat(fits("axb\n", "$name")).isFalse();
        assertThat(fits("$unknown\n", "$unknown")).isTrue();
    }

    @Test
    void aBeginningEndsWhereTheLastLineDoes() {
        Wildcards wildcards = new Wildcards(List.of("...", "two"));
        assertThat(wildcards.start("one\ntwo\nthree\n", Map.of()))
                .hasValueSatisfying(fit -> assertThat(fit.end()).isEqualTo("one\ntwo\n".length()));
        assertThat(wildcards.start("one\ntwo", Map.of())).as("an unfinished line").isEmpty();
    }
}
