package chat.parley.client.term;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.term.color.Color;
import chat.parley.kit.text.Widths;
import chat.parley.kit.text.Widths.Ambiguous;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PainterTest {
    private static final String MIXED = "中文，【】“”…￥㎡㈱①ㄅ e\u0301 ✅👨‍👩‍👧🇨🇳❤️ abc";

    private final Widths widths = new Widths(Ambiguous.NARROW);
    private final Grid grid = new Grid(10, 3);
    private final Painter painter = new Painter(grid, widths);

    @Test
    void aWideCharacterTakesTwoCellsAndTheNextFollows() {
        int next = painter.text(1, 0, "中a", Style.PLAIN);
        assertThat(next).isEqualTo(4);
        assertThat(grid.at(1, 0).columns()).isEqualTo(2);
        assertThat(grid.at(2, 0).isRightHalf()).isTrue();
        assertThat(grid.at(3, 0).text()).isEqualTo("a");
    }

    @Test
    void aWideCharacterIsNeverSplit() {
        painter.text(0, 0, "a中文字中文", Style.PLAIN);
        assertThat(grid.line(0)).isEqualTo("a中文字中");
        painter.text(2, 0, "x", Style.PLAIN);
        assertThat(grid.line(0)).isEqualTo("a x文字中");
        painter.text(4, 0, "y", Style.PLAIN);
        assertThat(grid.line(0)).isEqualTo("a x y字中");
        painter.text(4, 0, "中", Style.PLAIN);
        assertThat(grid.line(0)).isEqualTo("a x 中 中");
    }

    @Test
    void aRegionIsNeverLeft() {
        Painter inner = painter.region(2, 1, 4, 5);
        assertThat(inner.rows()).isEqualTo(2);
        inner.text(0, 0, "中文字", Style.PLAIN);
        inner.text(-1, 1, "中文字", Style.PLAIN);
        inner.text(0, 9, "below", Style.PLAIN);
        inner.text(0, -1, "above", Style.PLAIN);
        assertThat(grid.lines()).containsExactly("", "  中文", "   文");
    }

    @Test
    void whatIsPaintedLaterWins() {
        painter.fill(Style.PLAIN.bg(Color.ansi(4)));
        painter.textRight(1, 0, "09:41", Style.PLAIN.bold());
        assertThat(grid.line(0)).isEqualTo("    09:41");
        assertThat(grid.at(4, 0).style().has(Style.Attribute.BOLD)).isTrue();
        assertThat(grid.at(0, 2).style().background()).isEqualTo(Color.ansi(4));
    }

    @Tag("T5")
    @Test
    void theCursorStandsWhereItIsPutAndNeverOutside() {
        painter.region(2, 1, 4, 1).cursor(3, 0);
        assertThat(grid.cursor()).contains(new Grid.Position(5, 1));
        painter.region(2, 1, 4, 1).cursor(9, 9);
        assertThat(grid.cursor()).contains(new Grid.Position(5, 1));
    }

    @Tag("T20")
    @Tag("W50")
    @Test
    void noPaintedTextCarriesAControl() {
        painter.text(0, 0, "\u001b[2J\n\u202e", Style.PLAIN);
        assertThat(grid.line(0)).isEqualTo("␛[2J␤<U+20");
    }

    @Tag("T4")
    @ParameterizedTest
    @ValueSource(ints = {79, 80, 81})
    void aBorderBehindMixedTextStandsStraight(int columns) {
        for (Ambiguous ambiguous : Ambiguous.values()) {
            Grid wide = new Grid(columns, 1);
            Widths widths = new Widths(ambiguous);
            Painter row = new Painter(wide, widths);
            row.text(0, 0, widths.pad(MIXED.repeat(4), columns - 1), Style.PLAIN);
            row.text(columns - 1, 0, "|", Style.PLAIN);
            assertThat(wide.at(columns - 1, 0).text()).isEqualTo("|");
            assertThat(new Widths(ambiguous).of(wide.line(0))).isEqualTo(columns);
        }
    }

    @Tag("T18")
    @RepeatedTest(20)
    void anySizeAndAnyPlaceIsSafe() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Grid some = new Grid(1 + random.nextInt(20), 1 + random.nextInt(5));
        Painter anywhere = new Painter(some, widths);
        for (int i = 0; i < 200; i++) {
            anywhere.region(
                            random.nextInt(25) - 3,
                            random.nextInt(8) - 2,
                            random.nextInt(25),
                            random.nextInt(8))
                    .text(random.nextInt(30) - 5, random.nextInt(8) - 2, MIXED, Style.PLAIN);
        }
        for (int row = 0; row < some.rows(); row++) {
            int columns = 0;
            for (int column = 0; column < some.columns(); column++) {
                columns += some.at(column, row).columns();
            }
            assertThat(columns).as("seed %d", seed).isEqualTo(some.columns());
        }
    }
}
