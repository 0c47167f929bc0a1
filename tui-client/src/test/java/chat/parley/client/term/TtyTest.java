package chat.parley.client.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import chat.parley.client.term.color.ColorDepth;
import chat.parley.client.term.graphics.PlacedPicture;
import chat.parley.client.term.graphics.Raster;
import chat.parley.client.term.input.Input;
import chat.parley.client.term.input.Input.Closed;
import chat.parley.client.term.input.Input.Paste;
import chat.parley.client.term.input.Input.Typed;
import chat.parley.client.term.input.Key;
import chat.parley.kit.text.Widths;
import chat.parley.kit.text.Widths.Ambiguous;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TtyTest {
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final PipedOutputStream keyboard = new PipedOutputStream();
    private final PipedInputStream in = new PipedInputStream(1 << 20);
    private final List<Input> told = new CopyOnWriteArrayList<>();

    @BeforeEach
    void connect() throws IOException {
        in.connect(keyboard);
    }

    @Tag("T1")
    @Test
    void whatIsTypedAndPastedIsToldInOrder() throws IOException {
        try (Tty tty = tty(sent)) {
            tty.start(told::add);
            type("中a\u001b[200~two\rlines\u001b[201~");
            await().until(() -> told.size() == 2);
            type("\r");
            await().until(() -> told.size() == 3);
            type("\u001b");
            await().until(() -> told.size() == 4);
            keyboard.close();
            await().until(() -> told.size() == 5);
        }
        assertThat(told)
                .containsExactly(
                        new Typed("中a"), new Paste("two\nlines"), Key.ENTER, Key.ESC, new Closed());
    }

    @Tag("T1")
    @Test
    void aMegabyteIsOnePaste() throws IOException {
        String text = "line of a long log ~ 中文\n".repeat(30_000);
        try (Tty tty = tty(sent)) {
            tty.start(told::add);
            Thread.ofVirtual().start(() -> type("\u001b[200~" + text + "\u001b[201~"));
            await().until(() -> !told.isEmpty());
        }
        boolean whole = told.getFirst().equals(new Paste(text));
        assertThat(whole).as("what was told first is the whole paste").isTrue();
        assertThat(told).doesNotContain(Key.ENTER);
    }

    @Tag("T19")
    @Test
    void whatWasSwitchedOnIsSwitchedOff() {
        Tty tty = tty(sent);
        tty.start(told::add);
        tty.modes().mouse(true);
        tty.display().draw(painter -> painter.text(0, 0, "x", Style.PLAIN.bold()));
        tty.close();
        String all = sent.toString(StandardCharsets.UTF_8);
        String last = all.substring(all.lastIndexOf("\u001b[?2026l"));
        for (String mode : List.of("1049", "2004", "1004", "1002", "1006")) {
            assertThat(all).contains("\u001b[?" + mode + "h");
            assertThat(last).contains("\u001b[?" + mode + "l");
        }
        assertThat(last).contains("\u001b[0m", "\u001b[?25h", "\u001b[r");
    }

    @Tag("T19")
    @Test
    void aFrameThatComesLateIsNotShown() {
        Tty tty = tty(sent);
        tty.start(told::add);
        tty.leave();
        int size = sent.size();
        tty.display().draw(painter -> painter.text(0, 0, "late", Style.PLAIN));
        tty.modes().bell();
        tty.leave();
        tty.close();
        assertThat(sent.size()).isEqualTo(size);
    }

    @Tag("T19")
    @Test
    void afterSuspendingThePictureIsDrawnWhole() {
        Tty tty = tty(sent);
        tty.start(told::add);
        tty.display().draw(painter -> painter.text(0, 0, "picture", Style.PLAIN));
        tty.leave();
        sent.reset();
        tty.resume();
        tty.display().draw(painter -> painter.text(0, 0, "picture", Style.PLAIN));
        assertThat(sent.toString(StandardCharsets.UTF_8)).contains("\u001b[?1049h", "picture");
        assertThat(told).contains(new Input.Resumed());
        tty.close();
    }

    @Tag("T19")
    @Test
    void aTerminalThatHungUpHarmsNothing() {
        OutputStream gone =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("hung up");
                    }
                };
        Tty tty = tty(gone);
        assertThatCode(
                        () -> {
                            tty.start(told::add);
                            tty.display().draw(painter -> painter.text(0, 0, "x", Style.PLAIN));
                            tty.modes().bell();
                            tty.close();
                            tty.close();
                        })
                .doesNotThrowAnyException();
    }

    @Tag("T20")
    @Test
    void aTitleCannotEndItsSequence() {
        Tty tty = tty(sent);
        tty.modes().title("a\u001b\\\u001b[2J\u0007b");
        assertThat(sent.toString(StandardCharsets.UTF_8)).isEqualTo("\u001b]2;a␛\\␛[2J␇b\u001b\\");
    }

    @Test
    void theClipboardIsGivenTheTextExactlyUpToALimit() {
        Tty tty = tty(sent);
        assertThat(tty.modes().copy("中文\n")).isTrue();
        assertThat(sent.toString(StandardCharsets.UTF_8))
                .isEqualTo("\u001b]52;c;5Lit5paHCg==\u001b\\");
        assertThat(tty.modes().copy("x".repeat(100_000))).isFalse();
    }

    @Tag("T7")
    @ParameterizedTest
    @CsvSource({"2;2R, NARROW", "2;3R, WIDE"})
    void theTerminalIsAskedForItsWidths(String answer, Ambiguous drawn) {
        try (Tty tty = tty(sent)) {
            tty.start(told::add);
            tty.askWidths(true);
            assertThat(sent()).contains("“\u001b[6n\r\u001b[K");
            type("\u001b[" + answer);
            await().until(() -> told.size() == 1);
            assertThat(tty.display().widths().ambiguous()).isEqualTo(drawn);
        }
    }

    @Tag("T7")
    @Test
    void whatIsSetIsNotAsked() {
        tty(sent).askWidths(false);
        assertThat(sent()).doesNotContain("“");
    }

    @Tag("T6")
    @Tag("F64")
    @ParameterizedTest
    @CsvSource({"5, 👍🏽b👩‍💻", "9, 👍b👩"})
    void joinedEmojiAreDrawnAsTheTerminalKnowsThem(int column, String drawn) {
        try (Tty tty = tty(sent)) {
            tty.start(told::add);
            tty.askWidths(false);
            type("\u001b[3;" + column + "R");
            await().until(() -> told.size() == 1);
            assertThat(tty.display().joins()).isEqualTo(column == 5);
            sent.reset();
            tty.display().draw(painter -> painter.text(0, 0, "👍🏽b👩‍💻", Style.PLAIN));
        }
        assertThat(sent().replaceAll("\u001b\\[[0-9;?]*[A-Za-z]| ", "")).startsWith(drawn);
    }

    @Test
    void aPictureIsSentToATerminalThatTakesSixels() throws IOException {
        Raster picture = new Raster(1, 1, new int[] {0xffff0000});
        try (Tty tty = tty(sent)) {
            tty.start(told::add);
            tty.askGraphics();
            type("\u001b[6;16;8t\u001b[?62;4c");
            await().until(() -> told.size() == 2);
            sent.reset();
            tty.display().draw(painter -> painter.picture(2, 1, 4, 2, picture));
            assertThat(sent()).contains("\u001b[2;3H\u001bP0;1;0q\"1;1;32;32");
            sent.reset();
            tty.display().draw(painter -> painter.picture(2, 1, 4, 2, picture));
            assertThat(sent()).isEmpty();
            tty.display().draw(painter -> {});
            assertThat(sent()).contains("\u001b[2J").doesNotContain("\u001bP");
        }
    }

    @Test
    void whatIsPaintedBeforeAPictureHidesIt() {
        Raster picture = new Raster(1, 1, new int[] {0xffff0000});
        Grid grid = new Grid(20, 5);
        Painter painter = new Painter(grid, new Widths(Ambiguous.NARROW));
        painter.picture(2, 1, 4, 2, picture);
        painter.text(6, 1, "beside", Style.PLAIN);
        assertThat(grid.pictures()).containsExactly(new PlacedPicture(picture, 2, 1, 4, 2));
        painter.text(5, 2, "before", Style.PLAIN);
        assertThat(grid.pictures()).isEmpty();
    }

    @Test
    void aPictureThatReachesOutOfItsPartIsNotShown() {
        Grid grid = new Grid(20, 5);
        Painter painter = new Painter(grid, new Widths(Ambiguous.NARROW)).region(0, 0, 20, 2);
        painter.picture(2, 1, 4, 2, new Raster(1, 1, new int[] {0xffff0000}));
        assertThat(grid.pictures()).isEmpty();
    }

    private String sent() {
        return sent.toString(StandardCharsets.UTF_8);
    }

    private Tty tty(OutputStream out) {
        return new Tty(
                in,
                out,
                80,
                24,
                new Capabilities(ColorDepth.ANSI16, true),
                new Widths(Ambiguous.NARROW));
    }

    private void type(String text) {
        try {
            keyboard.write(text.getBytes(StandardCharsets.UTF_8));
            keyboard.flush();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
