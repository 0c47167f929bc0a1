package chat.parley.client.term;

import chat.parley.client.term.input.Input.CursorAt;
import java.util.Arrays;
import java.util.Optional;

/// What is asked of a terminal about widths: some characters are printed, the cursor read back, and
/// the characters erased. The answer comes as [CursorAt], or never; which question it answers is
/// told by its row.
enum WidthQuestion {
    /// Whether ambiguous characters take two columns.
    AMBIGUOUS(1, "\u201c", 1),

    /// Whether a hand in a colour of skin, and a woman at her computer, are one emoji each. Where
    /// they are not, the parts of such sequences run into what stands behind them.
    JOINED(2, "\ud83d\udc4d\ud83c\udffd\ud83d\udc69\u200d\ud83d\udcbb", 4);

    /// Counted from 0. Not the first: an answer from there looks like Shift-F3 and its kin.
    private final int row;

    private final String sample;
    private final int columns;

    WidthQuestion(int row, String sample, int columns) {
        this.row = row;
        this.sample = sample;
        this.columns = columns;
    }

    String text() {
        return "\u001b[" + (row + 1) + ";1H" + sample + "\u001b[6n\r\u001b[K";
    }

    /// The question that an answer belongs to.
    static Optional<WidthQuestion> answeredBy(CursorAt cursor) {
        return Arrays.stream(values()).filter(one -> one.row == cursor.row()).findFirst();
    }

    /// Whether the sample took the columns that it takes by Unicode.
    boolean asExpected(CursorAt cursor) {
        return cursor.column() == columns;
    }
}
