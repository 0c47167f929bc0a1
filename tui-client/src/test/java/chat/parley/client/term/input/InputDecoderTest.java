package chat.parley.client.term.input;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.term.color.Color;
import chat.parley.client.term.graphics.CellSize;
import chat.parley.client.term.graphics.GraphicsProtocol;
import chat.parley.client.term.input.Input.Background;
import chat.parley.client.term.input.Input.CursorAt;
import chat.parley.client.term.input.Input.Focus;
import chat.parley.client.term.input.Input.Graphics;
import chat.parley.client.term.input.Input.Measured;
import chat.parley.client.term.input.Input.Mouse;
import chat.parley.client.term.input.Input.Paste;
import chat.parley.client.term.input.Input.Typed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InputDecoderTest {
    private static final String ESC = "\u001b";

    private final List<Input> told = new ArrayList<>();
    private final Bursts bursts = new Bursts(told::add);
    private final InputDecoder decoder = new InputDecoder(bursts);

    @ParameterizedTest
    @CsvSource({
        "[A, Up",
        "OB, Down",
        "[1;5C, C-Right",
        "[1;3D, Alt-Left",
        "[1;2H, Shift-Home",
        "[4~, End",
        "[5~, PgUp",
        "[6;5~, C-PgDn",
        "[3~, Delete",
        "OP, F1",
        "[15~, F5",
        "[[A, F1",
        "[24~, F12",
        "[Z, Shift-Tab",
        "[1;2R, Shift-F3",
        "a, Alt-a",
        "1, Alt-1",
        "[13;2u, Shift-Enter",
        "[27;2;13~, Shift-Enter",
        "[97;5u, C-a",
        "[1;7A, C-Alt-Up",
    })
    void escapeSequencesAreKeys(String sequence, String key) {
        type(ESC + sequence);
        assertThat(told).containsExactly(Key.of(key));
        assertThat(Key.of(key)).hasToString(key);
    }

    @Test
    void controlBytesAreKeys() {
        type("\u0001\u007f\t\u001f");
        type(ESC + "\r");
        type(ESC + "\u007f");
        assertThat(told)
                .extracting(Input::toString)
                .containsExactly("C-a", "Backspace", "Tab", "C-_", "Alt-Enter", "Alt-Backspace");
    }

    @Tag("T6")
    @Test
    void aCharacterArrivesWholeHoweverItsBytesAreTorn() {
        for (byte b : "é😀👨‍👩‍👧".getBytes(StandardCharsets.UTF_8)) {
            decoder.feed(new byte[] {b});
        }
        assertThat(text()).isEqualTo("é😀👨‍👩‍👧");
        assertThat(told)
                .noneMatch(
                        input ->
                                Character.isSurrogate(((Typed) input).text().charAt(0))
                                        && ((Typed) input).text().length() == 1);
    }

    @Test
    void brokenBytesBecomeReplacementsAndHarmNothing() {
        decoder.feed(new byte[] {(byte) 0xff, 'a', (byte) 0xe4, (byte) 0xb8, '\t'});
        assertThat(told).containsExactly(new Typed("\ufffda\ufffd"), Key.TAB);
    }

    @Test
    void escAloneIsTheEscKeyAfterAPause() {
        decoder.feed(bytes(ESC));
        assertThat(told).isEmpty();
        decoder.silent(29);
        assertThat(told).isEmpty();
        decoder.silent(30);
        assertThat(told).containsExactly(Key.ESC);
    }

    @Test
    void aTornAltKeyIsStillOneKey() {
        decoder.feed(bytes(ESC));
        decoder.silent(20);
        decoder.feed(bytes("["));
        decoder.silent(20);
        decoder.feed(bytes("A"));
        assertThat(told).containsExactly(Key.of("Up"));
    }

    @Test
    void introducersAloneAreAltKeysAfterAPause() {
        for (String introducer : List.of("[", "O", "]")) {
            decoder.feed(bytes(ESC + introducer));
            decoder.silent(30);
        }
        assertThat(told).containsExactly(Key.of("Alt-["), Key.of("Alt-O"), Key.of("Alt-]"));
    }

    @Test
    void unknownSequencesAreSwallowedNotTyped() {
        type(
                ESC
                        + "[?1;2c"
                        + ESC
                        + "[>84;0;0c"
                        + ESC
                        + "]4;1;rgb:00/00/00"
                        + ESC
                        + "\\"
                        + ESC
                        + "P1$r0m"
                        + ESC
                        + "\\"
                        + ESC
                        + "[?2026;2$y"
                        + ESC
                        + "]52;c;aGk=\u0007"
                        + ESC
                        + "[201~"
                        + ESC
                        + "[12;99;5x"
                        + "ok");
        assertThat(told).containsExactly(new Typed("ok"));
    }

    @Test
    void reportsAreTold() {
        type(ESC + "[I" + ESC + "[O" + ESC + "[2;3R" + ESC + "]11;rgb:1a1a/2b2b/3c3c" + ESC + "\\");
        assertThat(told)
                .containsExactly(
                        new Focus(true),
                        new Focus(false),
                        new CursorAt(2, 1),
                        new Background(Color.rgb(0x1a2b3c)));
    }

    @Test
    void whatATerminalCanDrawIsTold() {
        type(ESC + "_Gi=31;OK" + ESC + "\\" + ESC + "[6;18;9t" + ESC + "[?62;4;22c");
        assertThat(told)
                .containsExactly(
                        new Graphics(GraphicsProtocol.KITTY),
                        new Measured(new CellSize(9, 18)),
                        new Graphics(GraphicsProtocol.SIXEL));
    }

    @Test
    void aTerminalThatDrawsNothingIsNotHeard() {
        type(ESC + "_Gi=31;ENOTSUP" + ESC + "\\" + ESC + "[8;24;80t" + ESC + "[?64;1;22c" + "ok");
        assertThat(told).containsExactly(new Typed("ok"));
    }

    @Test
    void theMouseIsTold() {
        type(
                ESC
                        + "[<0;5;7M"
                        + ESC
                        + "[<0;5;7m"
                        + ESC
                        + "[<32;6;7M"
                        + ESC
                        + "[<64;1;1M"
                        + ESC
                        + "[<65;1;1M");
        assertThat(told)
                .extracting(input -> ((Mouse) input).action())
                .containsExactly(
                        Mouse.Action.PRESS,
                        Mouse.Action.RELEASE,
                        Mouse.Action.DRAG,
                        Mouse.Action.WHEEL_UP,
                        Mouse.Action.WHEEL_DOWN);
        assertThat(told.getFirst()).isEqualTo(new Mouse(Mouse.Action.PRESS, 0, 4, 6));
    }

    @Tag("T1")
    @Test
    void aPasteOfFortyLinesIsOneInputAndNoEnter() {
        String lines = "line\r".repeat(40);
        type(ESC + "[200~" + lines + ESC + "[201~");
        assertThat(told).containsExactly(new Paste("line\n".repeat(40)));
    }

    @Tag("T1")
    @Test
    void anEndMarkInsideAPasteDoesNotEndIt() {
        type(ESC + "[200~rm -rf" + ESC + "[201~\r" + ESC + "[200~next\r" + ESC + "[201~");
        assertThat(told).containsExactly(new Paste("rm -rf\nnext\n"));
    }

    @Tag("T1")
    @Test
    void whatIsTypedBehindAPasteIsTyped() {
        decoder.feed(bytes(ESC + "[200~text" + ESC + "[201~"));
        assertThat(decoder.patienceMillis()).isEqualTo(BracketedPaste.SILENCE_MILLIS);
        decoder.feed(bytes("\r"));
        settle();
        assertThat(told).containsExactly(new Paste("text"), Key.ENTER);
    }

    @Tag("T1")
    @Test
    void aPasteHoldsNoControls() {
        type(ESC + "[200~a" + ESC + "[31mb\u0007\r\nc\td\u009b" + ESC + "[201~");
        assertThat(told).containsExactly(new Paste("a[31mb\nc\td"));
    }

    @Tag("T1")
    @Test
    void aPasteWhoseEndWasLostDoesNotKeepTheKeyboard() {
        decoder.feed(bytes(ESC + "[200~half"));
        decoder.silent(BracketedPaste.LOST_MILLIS);
        type("x");
        assertThat(told).containsExactly(new Paste("half"), new Typed("x"));
    }

    @Tag("T2")
    @Test
    void aBurstWithSeveralLineBreaksIsAPasteWithoutMarks() {
        type("one\rtwo\rthree");
        assertThat(told).containsExactly(new Typed("one"), new Paste("\ntwo\nthree"));
    }

    @Tag("T2")
    @Test
    void aLoneEnterAlwaysSends() {
        type("hello\r");
        type("\r");
        assertThat(told).containsExactly(new Typed("hello"), Key.ENTER, Key.ENTER);
    }

    @Tag("T2")
    @Test
    void anEnterWithTextBehindItIsStillAnEnter() {
        type("one\rtwo");
        assertThat(told).containsExactly(new Typed("one"), Key.ENTER, new Typed("two"));
    }

    @Tag("T20")
    @RepeatedTest(10)
    void noiseNeverBreaksTheDecoderOrTypesAControl() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            byte[] noise = new byte[random.nextInt(40)];
            random.nextBytes(noise);
            for (int i = 0; i < noise.length; i++) {
                noise[i] =
                        random.nextInt(4) == 0
                                ? (byte) "\u001b[]O~;0M".charAt(random.nextInt(8))
                                : noise[i];
            }
            decoder.feed(noise);
        }
        decoder.silent(BracketedPaste.LOST_MILLIS);
        settle();
        told.clear();
        type(ESC + "\\" + ESC + "[A");
        assertThat(told).as("seed %d", seed).last().isEqualTo(Key.of("Up"));
    }

    /// A burst and the pause behind it.
    private void type(String burst) {
        decoder.feed(bytes(burst));
        settle();
    }

    private void settle() {
        for (int i = 0; i < 3; i++) {
            decoder.silent(InputDecoder.ESC_MILLIS);
        }
        bursts.release();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        told.forEach(input -> text.append(((Typed) input).text()));
        return text.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
