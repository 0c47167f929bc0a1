package chat.parley.client.term.input;

import chat.parley.client.term.color.Color;
import chat.parley.client.term.graphics.GraphicsProtocol;
import chat.parley.client.term.input.Input.Background;
import chat.parley.client.term.input.Input.Typed;
import chat.parley.client.term.input.Key.Modifier;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Bytes from a terminal to inputs. Knows no clock: whoever feeds it says how long it was silent,
/// for only silence tells the Esc key from the beginning of another.
///
/// ```
///            ESC            [           parameters, then a final: key, report
///   GROUND ───────► ESCAPE ───► CSI ──────────────────────────────► GROUND
///     │ text,        │ │ │ O                  a final: key          ▲  │ 200~
///     │ controls     │ │ └────► SS3 ────────────────────────────────┘  ▼
///     ▼              │ │ ] P X ^ _     BEL or ESC \\: swallowed      PASTE
///   Typed, Key       │ └──────► STRING ──────────► GROUND             │ silence
///                    │ any other: Alt with it, GROUND                 ▼ Paste, GROUND
///
///   30 ms of silence: ESCAPE was the Esc key; an empty CSI, SS3 or STRING was Alt-[, Alt-O, Alt-]
///   1 s of silence: an unfinished CSI or STRING is dropped
/// ```
final class InputDecoder {
    static final int ESC_MILLIS = 30;
    static final int UNFINISHED_MILLIS = 1_000;
    /// Nobody awaits more from a terminal in one sequence; what is longer is no sequence.
    private static final int LONGEST_SEQUENCE = 4_096;

    private static final byte ESC = 0x1b;
    private static final Pattern BACKGROUND =
            Pattern.compile(
                    "11;rgb:(\\p{XDigit}{2})\\p{XDigit}*/(\\p{XDigit}{2})\\p{XDigit}*/(\\p{XDigit}{2})\\p{XDigit}*");

    private enum State {
        GROUND,
        ESCAPE,
        CSI,
        SS3,
        STRING,
        PASTE
    }

    private final Consumer<Input> listener;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private final StringBuilder sequence = new StringBuilder();
    private State state = State.GROUND;
    private char introducer;
    private @Nullable BracketedPaste paste;

    InputDecoder(Consumer<Input> listener) {
        this.listener = listener;
    }

    /// Takes the next bytes; what they complete is told at once.
    void feed(byte[] bytes) {
        for (byte b : bytes) {
            take(b);
        }
        typeWhole(false);
    }

    /// How long it must be silent before [#silent] changes anything; 0: silence means nothing.
    int patienceMillis() {
        return switch (state) {
            case GROUND -> 0;
            case ESCAPE -> ESC_MILLIS;
            case CSI, SS3, STRING -> sequence.isEmpty() ? ESC_MILLIS : UNFINISHED_MILLIS;
            case PASTE -> paste == null ? 0 : paste.patienceMillis();
        };
    }

    /// Nothing came for so long: ends what was waiting for more.
    void silent(int millis) {
        if (patienceMillis() == 0 || millis < patienceMillis()) {
            return;
        }
        State was = state;
        state = State.GROUND;
        switch (was) {
            case ESCAPE -> listener.accept(Key.ESC);
            case CSI, SS3, STRING -> {
                if (sequence.isEmpty()) {
                    alt(introducer);
                }
            }
            case PASTE -> endPaste();
            case GROUND -> {}
        }
    }

    private void take(byte b) {
        switch (state) {
            case GROUND -> ground(b);
            case ESCAPE -> escape(b);
            case CSI -> csi((char) (b & 0xff));
            case SS3 -> ss3((char) (b & 0xff));
            case STRING -> string((char) (b & 0xff));
            case PASTE -> {
                if (paste != null) {
                    paste.add(b);
                }
            }
        }
    }

    private void ground(byte b) {
        if (b >= 0 && (b < ' ' || b == 0x7f)) {
            typeWhole(true);
            if (b == ESC) {
                state = State.ESCAPE;
            } else {
                listener.accept(control(b));
            }
        } else {
            text.write(b);
        }
    }

    private void escape(byte b) {
        introducer = (char) (b & 0xff);
        sequence.setLength(0);
        switch (b) {
            case '[' -> state = State.CSI;
            case 'O' -> state = State.SS3;
            case ']', 'P', 'X', '^', '_' -> state = State.STRING;
            case ESC -> listener.accept(Key.ESC);
            default -> {
                state = State.GROUND;
                alt(introducer);
            }
        }
    }

    /// Alt with a character, or with what a control byte stands for: Alt-Enter, Alt-Backspace. The
    /// first byte of a longer character begins that character.
    private void alt(char c) {
        if (c < ' ' || c == 0x7f) {
            listener.accept(control((byte) c).with(Modifier.ALT));
        } else if (c == ' ') {
            listener.accept(Key.of("Alt-Space"));
        } else if (c < 0x7f) {
            listener.accept(Key.of("Alt-" + c));
        } else {
            text.write(c);
        }
    }

    private void csi(char c) {
        boolean linuxConsole = c == '[' && sequence.isEmpty();
        if (c == ESC) {
            state = State.ESCAPE;
        } else if ((c >= ' ' && c < '@') || linuxConsole) {
            grow(c);
        } else if (sequence.toString().equals("[")) {
            state = State.GROUND;
            functionKey(c - 'A' + 1, 5);
        } else {
            state = State.GROUND;
            endCsi(c);
        }
    }

    private void endCsi(char last) {
        String parameters = sequence.toString();
        if (last == '~' && parameters.equals("200")) {
            paste = new BracketedPaste();
            state = State.PASTE;
        } else if (last != '~' || !parameters.equals("201")) {
            new ControlSequence(parameters, last).meaning().ifPresent(listener);
        }
    }

    private void ss3(char c) {
        if (c == ESC) {
            state = State.ESCAPE;
        } else if (c >= '0' && c <= '9') {
            grow(c);
        } else {
            state = State.GROUND;
            String modifier = sequence.isEmpty() ? "" : "1;" + sequence;
            if (c == 'M') {
                listener.accept(Key.ENTER);
            } else {
                new ControlSequence(modifier, c).meaning().ifPresent(listener);
            }
        }
    }

    private void functionKey(int number, int highest) {
        if (number >= 1 && number <= highest) {
            listener.accept(Key.of("F" + number));
        }
    }

    /// Ends at BEL or at ESC and a backslash. Of all answers only those are heard to what is asked:
    /// the background's colour, and whether it takes kitty's pictures.
    private void string(char c) {
        boolean ends = c == 7 || (c == '\\' && endsWithEsc());
        if (!ends) {
            grow(c);
            return;
        }
        state = State.GROUND;
        Matcher background = BACKGROUND.matcher(sequence);
        if (introducer == '_' && sequence.indexOf(GraphicsProtocol.KITTY_ANSWER) == 0) {
            listener.accept(new Input.Graphics(GraphicsProtocol.KITTY));
        } else if (introducer == ']' && background.lookingAt()) {
            listener.accept(
                    new Background(
                            new Color.Rgb(
                                    hex(background, 1), hex(background, 2), hex(background, 3))));
        }
    }

    private boolean endsWithEsc() {
        return !sequence.isEmpty() && sequence.charAt(sequence.length() - 1) == ESC;
    }

    private void grow(char c) {
        if (sequence.length() < LONGEST_SEQUENCE) {
            sequence.append(c);
        } else {
            state = State.GROUND;
        }
    }

    private void endPaste() {
        BracketedPaste done = paste;
        paste = null;
        if (done != null) {
            listener.accept(new Input.Paste(done.text()));
            feed(done.typedBehind());
        }
    }

    /// Tells the characters typed so far. The bytes of one that is not whole wait for the rest,
    /// unless something else came first.
    private void typeWhole(boolean somethingElseCame) {
        if (text.size() == 0) {
            return;
        }
        CharsetDecoder utf8 =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE);
        ByteBuffer bytes = ByteBuffer.wrap(text.toByteArray());
        CharBuffer characters = CharBuffer.allocate(bytes.remaining() + 1);
        utf8.decode(bytes, characters, somethingElseCame);
        text.reset();
        text.write(bytes.array(), bytes.position(), bytes.remaining());
        String typed = Pasted.clean(characters.flip().toString());
        if (!typed.isEmpty()) {
            listener.accept(new Typed(typed));
        }
    }

    private static Key control(byte b) {
        return switch (b) {
            case '\r' -> Key.ENTER;
            case '\t' -> Key.TAB;
            case 0x7f, 8 -> Key.of("Backspace");
            case 0 -> Key.of("C-Space");
            case ESC -> Key.ESC;
            case 0x1c, 0x1d, 0x1e, 0x1f -> Key.of("C-" + (char) (b + '@'));
            default -> Key.of("C-" + (char) (b + '`'));
        };
    }

    private static int hex(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group), 16);
    }
}
