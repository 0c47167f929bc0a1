package chat.parley.client.term;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.term.color.Color;
import chat.parley.client.term.color.ColorDepth;
import chat.parley.client.term.input.Input;
import chat.parley.kit.text.Widths;
import chat.parley.kit.text.Widths.Ambiguous;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.jline.utils.ScreenTerminal;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class DisplayTest {
    private static final int COLUMNS = 80;
    private static final int ROWS = 24;

    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final Tty tty =
            new Tty(
                    InputStream.nullInputStream(),
                    sent,
                    COLUMNS,
                    ROWS,
                    new Capabilities(ColorDepth.INDEXED256, true),
                    new Widths(Ambiguous.NARROW));
    private final ScreenTerminal emulator = new ScreenTerminal(COLUMNS, ROWS);

    @Tag("T25")
    @Test
    void nothingIsSentWhenNothingChanged() {
        draw(lines(List.of("中文", "text")));
        assertThat(draw(lines(List.of("中文", "text")))).isZero();
    }

    @Tag("T25")
    @Test
    void aTypedCharacterIsAFewBytes() {
        draw(lines(List.of("hello")));
        assertThat(draw(lines(List.of("hello!")))).isLessThan(40);
    }

    @Tag("T25")
    @Test
    void anAppendedLineScrollsInsteadOfRedrawing() {
        List<String> log = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            log.add("line " + i + " of a log, 一些中文 and some more words to fill the row " + i);
        }
        draw(plain(log));
        log.removeFirst();
        log.add("one more line, as long as the others were, 也有一些中文");
        assertThat(draw(plain(log))).isLessThan(400);
        assertThat(shown()).isEqualTo(log);
    }

    @Tag("F65")
    @Test
    void aLinkIsToldOnceAndEndsWithItsText() {
        String address = "https://a.example/文档";
        Style link = Style.PLAIN.underline().link(address);
        draw(
                painter -> {
                    painter.text(0, 0, "https://a.", link);
                    painter.text(0, 1, "example/文档", link);
                    painter.text(0, 2, "behind it", Style.PLAIN);
                });

        String id = Integer.toHexString(address.hashCode());
        assertThat(sent.toString(StandardCharsets.UTF_8))
                .containsOnlyOnce(
                        "\u001b]8;id=" + id + ";https://a.example/%E6%96%87%E6%A1%A3\u001b\\h")
                .containsOnlyOnce("\u001b]8;;\u001b\\b");
        assertThat(shown().subList(0, 3)).containsExactly("https://a.", "example/文档", "behind it");
    }

    @Tag("T5")
    @Test
    void theTerminalsCursorStandsAtTheCaretAlsoWhenTextComesInElsewhere() {
        draw(painter -> painter.cursor(7, 20));
        assertThat(cursor()).containsExactly(7, 20);
        draw(
                painter -> {
                    painter.text(0, 3, "a message comes in", Style.PLAIN);
                    painter.cursor(7, 20);
                });
        assertThat(cursor()).containsExactly(7, 20);
    }

    @Tag("T4")
    @Test
    void clustersAreAnchoredToTheirColumns() {
        draw(painter -> painter.text(0, 0, "a👨‍👩‍👧b", Style.PLAIN));
        assertThat(text()).contains("a  \u001b[2G👨‍👩‍👧\u001b[4Gb");
    }

    @Tag("T18")
    @Test
    void anySizeIsDrawnAndTheNewOneIsTold() {
        List<Input> told = new ArrayList<>();
        tty.start(told::add);
        for (int[] size : new int[][] {{1, 1}, {400, 100}, {0, 0}, {2, 50}, {80, 24}}) {
            tty.resized(size[0], size[1]);
            tty.display()
                    .draw(
                            painter -> {
                                assertThat(painter.columns()).isEqualTo(Math.max(1, size[0]));
                                painter.text(0, 0, "中文 text", Style.PLAIN.bold());
                                painter.cursor(3, 3);
                            });
        }
        assertThat(told).contains(new Input.Resized(1, 1), new Input.Resized(400, 100));
        tty.close();
    }

    @Tag("T4")
    @RepeatedTest(10)
    void whateverChangesTheTerminalShowsThePicture() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<String> picture = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            picture.add(randomLine(random));
        }
        for (int frame = 0; frame < 60; frame++) {
            change(picture, random);
            draw(lines(picture));
            assertThat(shown()).as("seed %d, frame %d", seed, frame).isEqualTo(picture);
        }
    }

    private static void change(List<String> picture, Random random) {
        switch (random.nextInt(3)) {
            case 0 -> picture.set(random.nextInt(ROWS), randomLine(random));
            case 1 -> {
                picture.remove(random.nextInt(ROWS));
                picture.add(random.nextInt(ROWS), randomLine(random));
            }
            default -> {
                int lines = 1 + random.nextInt(5);
                for (int i = 0; i < lines; i++) {
                    picture.removeLast();
                    picture.addFirst(randomLine(random));
                }
            }
        }
    }

    private static String randomLine(Random random) {
        StringBuilder line = new StringBuilder();
        int length = random.nextInt(60);
        for (int i = 0; i < length && line.length() < 38; i++) {
            line.append("ab c中文，【éд한".charAt(random.nextInt(11)));
        }
        return line.toString().stripTrailing();
    }

    private static Consumer<Painter> plain(List<String> lines) {
        return painter -> {
            for (int row = 0; row < lines.size(); row++) {
                painter.text(0, row, lines.get(row), Style.PLAIN);
            }
        };
    }

    private static Consumer<Painter> lines(List<String> lines) {
        return painter -> {
            for (int row = 0; row < lines.size(); row++) {
                Style style =
                        row % 3 == 0 ? Style.PLAIN.bg(Color.rgb(0x203040)).bold() : Style.PLAIN;
                painter.text(0, row, lines.get(row), style);
            }
        };
    }

    /// Draws, hands the bytes to the emulator, and answers how many there were.
    private int draw(Consumer<Painter> picture) {
        sent.reset();
        tty.display().draw(picture);
        emulator.write(text());
        return sent.size();
    }

    private String text() {
        return sent.toString(StandardCharsets.UTF_8);
    }

    private List<String> shown() {
        long[] cells = new long[COLUMNS * ROWS];
        emulator.dump(cells, new int[2]);
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < COLUMNS; column++) {
                int c = ScreenTerminal.cellCodePoint(cells[row * COLUMNS + column]);
                line.append(c == 0 ? "" : Character.toString(c));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private int[] cursor() {
        int[] cursor = new int[2];
        emulator.dump(new long[COLUMNS * ROWS], cursor);
        return cursor;
    }
}
