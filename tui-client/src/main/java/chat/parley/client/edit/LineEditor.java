package chat.parley.client.edit;

import chat.parley.kit.text.Graphemes;
import java.util.List;
import java.util.stream.Stream;

/// A text being written: its caret, what was last cut, and the way back. Every step is a new
/// editor. The caret moves by what a reader counts as one character. Offsets count UTF-16 units.
///
/// It holds up to [#LONGEST], many messages' worth: of what is inserted, as much goes in as has
/// room. The way back is as long as its texts are short.
///
/// @param goalColumn the column that moving up and down keeps to, or [#NO_GOAL]
/// @param typing whether the last step was typing: what is typed in a row is undone in one step
public record LineEditor(
        String text, int caret, String cut, int goalColumn, List<Snapshot> past, boolean typing) {
    /// A text and caret to go back to.
    public record Snapshot(String text, int caret) {}

    public static final LineEditor EMPTY = new LineEditor("", 0, "", -1, List.of(), false);

    static final int NO_GOAL = -1;
    private static final int STEPS_BACK = 100;

    /// In UTF-16 units.
    static final int LONGEST = 65_536;

    /// All texts of the way back together.
    private static final int LONGEST_PAST = 4 * LONGEST;

    public LineEditor {
        if (caret < 0 || caret > text.length()) {
            throw new IllegalArgumentException("caret " + caret + " in " + text.length());
        }
        past = List.copyOf(past);
    }

    /// A draft taken up again, the caret at its end.
    public static LineEditor of(String text) {
        return EMPTY.holding(text);
    }

    /// Another text to be written, the caret at its end: what was cut stays at hand, the way back
    /// does not lead to the former text.
    public LineEditor holding(String other) {
        return new LineEditor(other, other.length(), cut, NO_GOAL, List.of(), false);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /// Empties the text; it can be had back by undoing.
    public LineEditor clear() {
        return replace(0, text.length(), "");
    }

    /// Another text in its place, the caret at its end: one from the history.
    public LineEditor withText(String other) {
        return replace(0, text.length(), other);
    }

    public LineEditor insert(String inserted) {
        return replace(caret, caret, inserted);
    }

    /// Typed text: in a row, it is one step to undo.
    public LineEditor type(String typed) {
        LineEditor written = insert(typed);
        return new LineEditor(
                written.text,
                written.caret,
                cut,
                NO_GOAL,
                typing ? past : written.past,
                !typed.isEmpty() || typing);
    }

    public LineEditor left() {
        return at(before());
    }

    public LineEditor right() {
        return at(behind());
    }

    public LineEditor wordLeft() {
        return at(WordBoundaries.beginBefore(text, caret));
    }

    public LineEditor wordRight() {
        return at(WordBoundaries.endBehind(text, caret));
    }

    public LineEditor lineStart() {
        return at(startOfLine());
    }

    public LineEditor lineEnd() {
        return at(endOfLine());
    }

    public LineEditor backspace() {
        return replace(before(), caret, "");
    }

    public LineEditor delete() {
        return replace(caret, behind(), "");
    }

    /// To the end of the line, or the line break itself when there.
    public LineEditor cutToEnd() {
        int end = endOfLine();
        return cut(caret, end == caret ? behind() : end);
    }

    public LineEditor cutToStart() {
        return cut(startOfLine(), caret);
    }

    public LineEditor cutWordLeft() {
        return cut(WordBoundaries.beginBefore(text, caret), caret);
    }

    public LineEditor cutWordRight() {
        return cut(caret, WordBoundaries.endBehind(text, caret));
    }

    /// All of it.
    public LineEditor cutAll() {
        return cut(0, text.length());
    }

    /// Puts back what was last cut.
    public LineEditor paste() {
        return insert(cut);
    }

    /// Exchanges the characters before and behind the caret; at the end, the last two.
    public LineEditor transpose() {
        int middle = caret == endOfLine() ? before() : caret;
        if (middle <= startOfLine()) {
            return this;
        }
        int begin = Graphemes.previous(text, middle);
        int end = Graphemes.next(text, middle);
        String exchanged = text.substring(middle, end) + text.substring(begin, middle);
        return replace(begin, end, exchanged);
    }

    public LineEditor undo() {
        if (past.isEmpty()) {
            return this;
        }
        Snapshot last = past.getLast();
        return new LineEditor(
                last.text, last.caret, cut, NO_GOAL, past.subList(0, past.size() - 1), false);
    }

    /// The caret elsewhere, to be kept in this column while moving up and down.
    LineEditor at(int offset, int column) {
        return new LineEditor(text, offset, cut, column, past, false);
    }

    private LineEditor at(int offset) {
        return at(offset, NO_GOAL);
    }

    private LineEditor cut(int begin, int end) {
        if (begin == end) {
            return this;
        }
        LineEditor left = replace(begin, end, "");
        return new LineEditor(
                left.text, left.caret, text.substring(begin, end), NO_GOAL, left.past, false);
    }

    private LineEditor replace(int begin, int end, String replacement) {
        String fitting = fitting(replacement, LONGEST - (text.length() - (end - begin)));
        if (begin == end && fitting.isEmpty()) {
            return this;
        }
        String now = text.substring(0, begin) + fitting + text.substring(end);
        return new LineEditor(now, begin + fitting.length(), cut, NO_GOAL, remembered(), false);
    }

    /// As much of a text as has room, no character of it in half.
    private static String fitting(String text, int room) {
        if (text.length() <= room) {
            return text;
        }
        int end = Math.max(0, room);
        boolean half = end > 0 && Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, half ? end - 1 : end);
    }

    private List<Snapshot> remembered() {
        int from = past.size();
        int length = text.length();
        while (from > 0 && past.size() - from < STEPS_BACK - 1 && length <= LONGEST_PAST) {
            from--;
            length += past.get(from).text.length();
        }
        return Stream.concat(
                        past.subList(length > LONGEST_PAST ? from + 1 : from, past.size()).stream(),
                        Stream.of(new Snapshot(text, caret)))
                .toList();
    }

    private int before() {
        return caret == 0 ? 0 : Graphemes.previous(text, caret);
    }

    private int behind() {
        return caret == text.length() ? caret : Graphemes.next(text, caret);
    }

    private int startOfLine() {
        return text.lastIndexOf('\n', caret - 1) + 1;
    }

    private int endOfLine() {
        int end = text.indexOf('\n', caret);
        return end < 0 ? text.length() : end;
    }
}
