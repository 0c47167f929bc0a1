package chat.parley.client.term.input;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// A paste between its marks `ESC[200~` and `ESC[201~`.
///
/// Pasted text can hold an end mark itself, so that what follows would be typed, Enter and all. A
/// terminal sends its own mark last and then falls silent: so the paste ends at the last mark
/// before 10 ms of silence, and the marks inside are dropped. Two pastes in one breath become one.
final class BracketedPaste {
    static final int SILENCE_MILLIS = 10;
    /// A paste whose end was lost must not swallow the keyboard for good.
    static final int LOST_MILLIS = 5_000;

    private static final int LONGEST_BYTES = 4 << 20;
    private static final String BEGIN = "\u001b[200~";
    private static final String END = "\u001b[201~";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    /// How much of an end mark the last bytes are.
    private int markBytes;
    private boolean ended;

    /// Takes a byte; what goes beyond 4 MiB is dropped.
    void add(byte b) {
        if (bytes.size() < LONGEST_BYTES) {
            bytes.write(b);
        }
        boolean next = b == END.charAt(markBytes);
        int begun = b == END.charAt(0) ? 1 : 0;
        markBytes = next ? markBytes + 1 : begun;
        if (markBytes == END.length()) {
            ended = true;
            markBytes = 0;
        }
    }

    /// How long it has to be silent for this paste to be complete.
    int patienceMillis() {
        return ended ? SILENCE_MILLIS : LOST_MILLIS;
    }

    /// What was pasted.
    String text() {
        String all = bytes.toString(StandardCharsets.UTF_8);
        int end = all.lastIndexOf(END);
        return Pasted.clean(
                (end < 0 ? all : all.substring(0, end)).replace(BEGIN, "").replace(END, ""));
    }

    /// What came behind the last end mark: typed, and to be decoded as such.
    byte[] typedBehind() {
        String all = bytes.toString(StandardCharsets.ISO_8859_1);
        int end = all.lastIndexOf(END);
        return end < 0
                ? new byte[0]
                : all.substring(end + END.length()).getBytes(StandardCharsets.ISO_8859_1);
    }
}
