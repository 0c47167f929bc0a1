package chat.parley.kit.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("T20")
@Tag("W50")
final class VisibleTextTest {
    /// What a hostile name, message, topic, file name or notice might carry.
    static final String[] HOSTILE = {
        "\u001b[2J",
        "\u001b]0;owned\u0007",
        "\u001b]52;c;cm0gLXJm\u001b\\",
        "\u001bP+q544e\u001b\\",
        "\u001b[6n",
        "\u001b[?1049l",
        "\u001bc",
        "\u009b2J",
        "\u009d0;x\u009c",
        "\u0090q\u009c",
        "a\rb",
        "a\bb",
        "\u0007",
        "\u000e",
        "\u007f",
        "\u0085",
        "\u2028",
        "\u202egpj.exe",
        "\u2066a\u2069",
        "\u200e",
        "\u061c",
        "ad\u200bmin",
        "\ufeff",
        "\u2060",
        "\u00ad",
        "\u115f",
        "\u3164",
        "\udb40\udc41",
        "\ud83d",
        "\udc00",
        "\u0301",
        "\n\u0301",
        "\t\u20dd",
        "\u200d\u200d",
        "a\u200db",
        "\ufe0f",
        "\u001b\u0301[2J",
        "\u034f",
        "\ufff9x\ufffb",
    };

    static Stream<Arguments> hidden() {
        return Stream.of(
                arguments("\u001b[2J", "␛[2J"),
                arguments("\u001b]0;x\u0007", "␛]0;x␇"),
                arguments("a\rb", "a␍b"),
                arguments("\u007f", "␡"),
                arguments("\u009b2J", "<U+009B>2J"),
                arguments("\u202egpj", "<U+202E>gpj"),
                arguments("\u2067a\u2069", "<U+2067>a<U+2069>"),
                arguments("ad\u200bmin", "ad<U+200B>min"),
                arguments("a\u200db", "a<U+200D>b"),
                arguments("\ud83d!", "<U+D83D>!"),
                arguments("\u3164", "<U+3164>"),
                arguments("x\u2028y", "x␤y"),
                arguments("\u0301a", "◌\u0301a"));
    }

    @ParameterizedTest
    @MethodSource("hidden")
    void whatCannotBeSeenIsShownAsAMark(String hostile, String visible) {
        assertThat(VisibleText.of(hostile)).isEqualTo(visible);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "中文，【】“”…￥㎡㈱①ㄅ",
                "é e\u0301",
                "👨‍👩‍👧 🇨🇳 ❤️ 1️⃣ 👍🏽",
                "🏴󠁧󠁢󠁳󠁣󠁴󠁿",
                "می‌خواهم",
                "क्‍ष",
                "葛󠄀",
                "two\nlines",
                "┌─┐ ▌ ● ↓",
                "한국어 ไทย עברית",
            })
    void whatPeopleWriteStaysAsItIs(String text) {
        assertThat(VisibleText.of(text)).isEqualTo(text);
    }

    @Test
    void aTabIsSpacesAndALineStaysOneLine() {
        assertThat(VisibleText.of("a\tb\nc")).isEqualTo("a    b\nc");
        assertThat(VisibleText.line("a\tb\nc")).isEqualTo("a b␤c");
    }

    @Test
    void marksDoNotPileUpOverTheLinesAbove() {
        assertThat(VisibleText.of("a" + "\u0301".repeat(50) + "b"))
                .isEqualTo("a" + "\u0301".repeat(8) + "b");
    }

    @RepeatedTest(20)
    void noMixtureOfHostileTextsGetsThrough() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            String hostile = mixture(random);
            String visible = VisibleText.of(hostile);
            assertThat(visible.codePoints())
                    .as("seed %d", seed)
                    .noneMatch(c -> drives(c) && c != '\n');
            assertThat(VisibleText.of(visible)).as("seed %d", seed).isEqualTo(visible);
            assertThat(VisibleText.line(hostile).codePoints())
                    .as("seed %d", seed)
                    .noneMatch(VisibleTextTest::drives);
        }
    }

    @Test
    void aJoinerBeforeACodeThatMeansNothingYetJoinsNothing() {
        assertThat(VisibleText.of("中\u200d\u0378")).isEqualTo("中<U+200D><U+0378>");
    }

    private static String mixture(Random random) {
        StringBuilder text = new StringBuilder();
        int parts = 1 + random.nextInt(8);
        for (int i = 0; i < parts; i++) {
            switch (random.nextInt(4)) {
                case 0 -> text.append(HOSTILE[random.nextInt(HOSTILE.length)]);
                case 1 -> text.append((char) random.nextInt(0x10000));
                case 2 -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
                default -> text.append("中a👍🏽 ".charAt(random.nextInt(7)));
            }
        }
        return text.toString();
    }

    /// Independent of the code under test: controls, bidirectional formatting, zero-width
    /// characters, broken surrogates.
    private static boolean drives(int c) {
        return c < ' '
                || (c >= 0x7f && c < 0xa0)
                || (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0x200b
                || c == 0x200e
                || c == 0x200f
                || c == 0x2028
                || c == 0x2029
                || c == 0xfeff
                || (c >= 0xd800 && c <= 0xdfff);
    }
}
