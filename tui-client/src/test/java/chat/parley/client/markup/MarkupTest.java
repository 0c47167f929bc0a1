package chat.parley.client.markup;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import chat.parley.client.markup.Markup.Format;
import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {
    private static final String[] PIECES = {
        "*",
        "**",
        "***",
        "****",
        "`",
        "``",
        "```",
        "\n",
        "```\n",
        "\n```\n",
        " ",
        "a",
        "word",
        "你",
        "，",
        "👨‍👩‍👧",
        "❤️",
        "é",
        "\\",
        "(",
        ".",
        "https://a.example/*x*",
        "~",
        "_"
    };

    /// What stands between `[` and `]` is bold, between `<` and `>` italic, between `{` and `}`
    /// code.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "a **b** c|a [b] c",
                "a *b* c|a <b> c",
                "***a***|<[a]>",
                "a `b` c|a {b} c",
                "``a`b``|{a`b}",
                "**bold and *italic* too**|[bold and ]<[italic]>[ too]",
                "**a `b*c` d**|[a ][{b*c}][ d]",
                "(**a**), *b*!|([a]), <b>!",
                "你**好**吗|你[好]吗",
                "**你好。**世界|[你好。]世界",
                "用`ls`看|用{ls}看",
                "👍**ok**❤️*yes*|👍[ok]❤️<yes>",
                "**👨‍👩‍👧**|[👨‍👩‍👧]",
            })
    @Tag("F76")
    void aMarkSaysHowWordsLook(String source, String shown) {
        assertThat(shown(source)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2*3*4",
                "2 * 3 * 4",
                "don`t and can`t",
                "a*b*c",
                "* item",
                "** a **",
                "**open",
                "rm *.log",
                "int *p, **q;",
                "a **b",
                "b** a",
                "``",
                "****",
                "***a** b*",
                "`a",
                "`` ` `",
                "\\*no\\*",
                "\\`no`",
                "**a\nb**",
                "`a\nb`",
                "_a_ and __b__",
                "https://a.example/*x*/**y**",
                "éa*b*",
                "```\ncode",
                "```\n```",
                "```\n\n```\n"
            })
    @Tag("F76")
    void whatIsNoMarkIsText(String source) {
        assertThat(Markup.of(source)).isEqualTo(Markup.raw(source));
    }

    @Test
    @Tag("F76")
    void aBlockOfCodeIsAsItWasTyped() {
        String source = "see **this**:\n```\nint *a = **b;\n\n  `x`\n```\nand `that`";
        Markup markup = Markup.of(source);

        assertThat(markup.text()).isEqualTo("see this:\nint *a = **b;\n\n  `x`\nand that");
        assertThat(Markup.code(source)).containsExactly("int *a = **b;\n\n  `x`");
    }

    @Test
    @Tag("F76")
    void whatStandsBehindAFenceIsItsLabel() {
        String source = "````java\nString s = \"```\";\n```\n````";

        assertThat(Markup.of(source).text()).isEqualTo("java\nString s = \"```\";\n```");
        assertThat(Markup.code(source)).containsExactly("String s = \"```\";\n```");
    }

    @Test
    void wordsGrowAndWhatIsSaidOfThemGoesAlong() {
        Markup markup = Markup.of("a **b** `c`\n```\nd\n```\ne");
        Markup mapped = markup.mapped(text -> text.replace("b", "bbb"), text -> text + "!");

        assertThat(mapped.text()).isEqualTo("a bbb c!\nd!\ne");
        assertThat(shown(mapped)).isEqualTo("a [bbb] {c!}\nd!\ne");
        assertThat(mapped.blocks()).containsExactly(new Markup.Block(9, 9, 11));
    }

    @Test
    @Tag("F76")
    void noCharacterIsLostAndNoneChangesItsPlace() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            String source =
                    IntStream.range(0, random.nextInt(14))
                            .mapToObj(_ -> PIECES[random.nextInt(PIECES.length)])
                            .collect(joining());
            Markup markup = Markup.of(source);
            assertThat(withoutMarks(markup.text()))
                    .as("seed %d: %s", seed, source)
                    .isEqualTo(withoutMarks(source));
            assertThat(isLeftOf(markup.text(), source)).as("seed %d: %s", seed, source).isTrue();
            assertThat(markup.text().isEmpty()).isEqualTo(source.isEmpty());
            assertThatCode(() -> markup.mapped(text -> text + ".", text -> text))
                    .doesNotThrowAnyException();
            assertSpansAreInOrder(markup);
        }
    }

    /// Without what may be a mark: fences take their line breaks and the spaces behind them along.
    private static String withoutMarks(String text) {
        return text.replaceAll("[*`\n ]", "");
    }

    /// Whether one is the other without some of its characters.
    private static boolean isLeftOf(String text, String source) {
        int at = 0;
        for (int i = 0; i < source.length() && at < text.length(); i++) {
            at += source.charAt(i) == text.charAt(at) ? 1 : 0;
        }
        return at == text.length();
    }

    private static void assertSpansAreInOrder(Markup markup) {
        int at = 0;
        for (Markup.Span span : markup.spans()) {
            assertThat(span.begin()).isGreaterThanOrEqualTo(at);
            assertThat(span.end()).isGreaterThan(span.begin());
            at = span.end();
        }
        assertThat(at).isLessThanOrEqualTo(markup.text().length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "**",
                "`",
                "* ",
                " *",
                "*a",
                "a*",
                "*a ",
                "**a *b ",
                "`a ",
                "``` ",
                "```\n",
                "`a ``b ```c ",
                "````\n```\n",
                "(*",
                "https://)",
                "\\*"
            })
    @Tag("F76")
    void aHostileTextTakesNoTime(String piece) {
        String source = piece.repeat(4_000);

        Markup markup = assertTimeout(Duration.ofSeconds(2), () -> Markup.of(source));

        assertThat(markup.text().length()).isLessThanOrEqualTo(source.length());
        assertThat(markup.spans().size()).isLessThanOrEqualTo(source.length());
    }

    private static String shown(String source) {
        return shown(Markup.of(source));
    }

    private static String shown(Markup markup) {
        StringBuilder shown = new StringBuilder();
        int at = 0;
        for (Markup.Span span : markup.spans()) {
            shown.append(markup.text(), at, span.begin());
            shown.append(framed(markup.text().substring(span.begin(), span.end()), span));
            at = span.end();
        }
        return shown.append(markup.text().substring(at)).toString();
    }

    private static String framed(String text, Markup.Span span) {
        String framed = span.formats().contains(Format.CODE) ? "{" + text + "}" : text;
        framed = span.formats().contains(Format.BOLD) ? "[" + framed + "]" : framed;
        return span.formats().contains(Format.ITALIC) ? "<" + framed + ">" : framed;
    }
}
