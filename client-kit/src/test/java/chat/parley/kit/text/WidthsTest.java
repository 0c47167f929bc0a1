package chat.parley.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.kit.text.Widths.Ambiguous;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WidthsTest {
    private final Widths narrow = new Widths(Ambiguous.NARROW);
    private final Widths wide = new Widths(Ambiguous.WIDE);

    @Tag("T4")
    @ParameterizedTest
    @CsvSource({
        "中文, 4",
        "，【】, 6",
        "￥㎡㈱ㄅ, 8",
        "ｱﾞ, 1",
        "한국, 4",
        "abc, 3",
        "é, 1",
        "e\u0301, 1",
        "✅❌⭐, 6",
        "🇨🇳, 2",
        "👍🏽, 2",
        "👨‍👩‍👧, 2",
        "❤️, 2",
        "❤, 1",
        "1️⃣, 2",
        "☕, 2",
        "ก็, 1",
        "𝒜, 1",
        "🏴󠁧󠁢󠁳󠁣󠁴󠁿, 2",
        "─│▌●, 4",
    })
    void aTextIsAsWideAsTerminalsDrawIt(String text, int columns) {
        assertThat(narrow.of(text)).isEqualTo(columns);
    }

    /// What wcwidth gives, summed: one for a letter, none for a mark, one for a spacing mark.
    @ParameterizedTest
    @CsvSource({
        "ทำงาน, 5",
        "น้ำ, 2",
        "คำ, 2",
        "ຄຳ, 2",
        "हिन्दी, 5",
        "क्षि, 3",
        "தமிழ், 4",
        "বাংলা, 5",
        "မြန်မာ, 5",
        "ខ្មែរ, 4",
        "മലയാളം, 6",
        "한국어, 6",
        "é, 1"
    })
    @Tag("F21")
    void lettersWithSpacingMarksHaveTheWidthThatTerminalsGiveThem(String text, int columns) {
        assertThat(narrow.of(text)).isEqualTo(columns);
    }

    @Tag("T7")
    @Test
    void ambiguousCharactersFollowTheSetting() {
        assertThat(narrow.of("“”…①")).isEqualTo(4);
        assertThat(wide.of("“”…①")).isEqualTo(8);
        assertThat(wide.of("中a❤️é")).isEqualTo(2 + 1 + 2 + 2);
        assertThat(wide.of("plain › · ▏")).isGreaterThanOrEqualTo(11);
    }

    @Tag("T6")
    @ParameterizedTest
    @ValueSource(
            strings = {"é", "e\u0301", "👨‍👩‍👧", "🇨🇳", "❤️", "👍🏽", "1️⃣", "中", "\r\n", "각"})
    void aGraphemeIsOneStep(String grapheme) {
        String text = "a" + grapheme + "b";
        assertThat(Graphemes.next(text, 1)).isEqualTo(1 + grapheme.length());
        assertThat(Graphemes.previous(text, 1 + grapheme.length())).isEqualTo(1);
    }

    @Test
    void fourFlagsAreFourAlsoBackwards() {
        String flags = "🇨🇳🇩🇪🇫🇷🇯🇵";
        List<Integer> back = new ArrayList<>();
        for (int at = flags.length(); at > 0; at = Graphemes.previous(flags, at)) {
            back.add(at);
        }
        assertThat(back).containsExactly(16, 12, 8, 4);
    }

    @Test
    void whatDoesNotFitIsClippedBetweenGraphemes() {
        assertThat(narrow.clip("中文字", 6)).isEqualTo("中文字");
        assertThat(narrow.clip("中文字", 5)).isEqualTo("中文…");
        assertThat(narrow.clip("中文字", 4)).isEqualTo("中…");
        assertThat(narrow.clip("abc", 0)).isEmpty();
        assertThat(wide.clip("中文字", 5)).isEqualTo("中..");
        assertThat(narrow.pad("中文字", 4)).isEqualTo("中… ");
        assertThat(narrow.pad("ab", 4)).isEqualTo("ab  ");
    }
}
