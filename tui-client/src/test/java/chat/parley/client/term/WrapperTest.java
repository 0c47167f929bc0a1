package chat.parley.client.term;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.term.Wrapper.Line;
import chat.parley.kit.text.Widths;
import chat.parley.kit.text.Widths.Ambiguous;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class WrapperTest {
    private static final String[] PIECES = {
        "中",
        "文",
        "，",
        "。",
        "【",
        "】",
        "“",
        "”",
        "…",
        "￥",
        "㎡",
        "①",
        "ㄅ",
        "✅",
        "👨‍👩‍👧",
        "🇨🇳",
        "e\u0301",
        "word",
        " ",
        " ",
        "\n",
        "https://example.org/a/long/path?with=query",
        "（",
        "）",
        "—",
        "a",
        "！",
        "？"
    };

    private final Widths widths = new Widths(Ambiguous.NARROW);
    private final Wrapper wrapper = new Wrapper(widths);

    @Test
    void wordsStayWhole() {
        assertThat(wrapper.lines("disk on db-3 is at 91 %", 10))
                .containsExactly("disk on", "db-3 is at", "91 %");
    }

    @Test
    void whatIsLongerThanALineIsCut() {
        assertThat(wrapper.lines("see https://example.org/x", 10))
                .containsExactly("see", "https://ex", "ample.org/", "x");
    }

    @Tag("T4")
    @Test
    void chineseBreaksAnywhereButNotAtPunctuation() {
        assertThat(wrapper.lines("今晚的发布，还是吗", 10)).containsExactly("今晚的发", "布，还是吗");
        assertThat(wrapper.lines("看【说明】再来", 6)).containsExactly("看【说", "明】再", "来");
        assertThat(wrapper.lines("他说（好）", 6)).containsExactly("他说", "（好）");
        assertThat(wrapper.lines("请看deploy日志", 9)).containsExactly("请看", "deploy日", "志");
    }

    @Test
    void lineBreaksAreKeptAlsoTheLast() {
        assertThat(wrapper.lines("a\n\nb\n", 5)).containsExactly("a", "", "b", "");
        assertThat(wrapper.lines("", 5)).containsExactly("");
    }

    @Test
    void spacesAtABreakAreDrawnOnNeitherLine() {
        assertThat(wrapper.lines("aaaa    bb", 5)).containsExactly("aaaa", "bb");
    }

    @Tag("T18")
    @Test
    void aColumnOfOneStillHoldsEverything() {
        assertThat(wrapper.lines("a中b", 1)).containsExactly("a", "中", "b");
        assertThat(wrapper.lines("中", 0)).containsExactly("中");
    }

    @Tag("T4")
    @Tag("T9")
    @ParameterizedTest
    @EnumSource(Ambiguous.class)
    void everyLineFitsAndNothingIsLost(Ambiguous ambiguous) {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Widths measured = new Widths(ambiguous);
        for (int round = 0; round < 300; round++) {
            String text = randomText(random);
            for (int columns : new int[] {2, 7, 79, 80, 81}) {
                check(text, columns, measured, "seed " + seed);
            }
        }
    }

    @Tag("T9")
    @RepeatedTest(3)
    void asManyLinesAreDrawnAsWereCounted() {
        long seed = new Random().nextLong();
        String text = randomText(new Random(seed));
        List<String> lines = wrapper.lines(text, 20);
        Grid grid = new Grid(20, lines.size());
        for (int row = 0; row < lines.size(); row++) {
            new Painter(grid, widths).text(0, row, lines.get(row), Style.PLAIN);
        }
        List<String> trimmed = lines.stream().map(String::stripTrailing).toList();
        assertThat(grid.lines()).as("seed %d", seed).isEqualTo(trimmed);
    }

    private static void check(String text, int columns, Widths measured, String seed) {
        int at = 0;
        List<Line> lines = new Wrapper(measured).wrap(text, columns);
        for (Line line : lines) {
            assertThat(line.begin()).as(seed).isEqualTo(at);
            assertThat(measured.of(line.of(text)))
                    .as("%s: %s", seed, line.of(text))
                    .isLessThanOrEqualTo(columns);
            assertThat(text.substring(line.end(), line.next())).as(seed).matches("[ \\n]*");
            at = line.next();
        }
        assertThat(at).as(seed).isEqualTo(text.length());
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(60);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
