package chat.parley.client.term;

import chat.parley.client.term.Input.CursorAt;
import chat.parley.kit.text.Widths.Ambiguous;

/// How wide ambiguous characters are, asked of the terminal: one is printed, the cursor read back,
/// and the character erased. The answer comes as [CursorAt], or never.
public final class WidthQuestion {
    /// On the second row: an answer from the first looks like Shift-F3 and its kin.
    private static final int ROW = 1;

    static final String TEXT = "\u001b[" + (ROW + 1) + ";1H\u201c\u001b[6n\r\u001b[K";

    private WidthQuestion() {}

    public static Ambiguous answer(CursorAt cursor) {
        return cursor.row() == ROW && cursor.column() == 2 ? Ambiguous.WIDE : Ambiguous.NARROW;
    }
}
