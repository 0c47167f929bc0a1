package chat.parley.client.screen;

import chat.parley.client.edit.InputHistory;
import chat.parley.client.edit.Layout;
import chat.parley.client.edit.LineEditor;
import chat.parley.client.look.Appearance;
import chat.parley.client.screen.key.ComposerKey;
import chat.parley.client.screen.key.EditKey;
import chat.parley.client.term.Painter;
import chat.parley.client.term.Style;
import chat.parley.client.term.input.Input;
import chat.parley.client.term.input.Key;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where text is written, of one line or several; what was sent before is at hand.
///
/// @param choice the completions that Tab goes through; null while there are none
public record Composer(LineEditor editor, InputHistory history, @Nullable Choice choice) {
    private static final Pattern LINE_BREAKS = Pattern.compile("\\s*\\R\\s*");

    public static final Composer EMPTY = new Composer(LineEditor.EMPTY, InputHistory.EMPTY, null);

    /// With what an input makes of the text; itself when the input is none of its business.
    ///
    /// @param columns the width it is drawn in
    public Composer on(Input input, Frame frame, int columns) {
        return switch (input) {
            case Input.Typed(var text) -> with(editor.type(text));
            case Input.Paste(var text) -> insert(withoutLastBreaks(text));
            case Key key -> onKey(key, frame, columns);
            case Input.Resized _,
                    Input.Focus _,
                    Input.Mouse _,
                    Input.Report _,
                    Input.Resumed _,
                    Input.Closed _ ->
                    this;
        };
    }

    /// The same where there is but one line: line breaks become spaces when they are pasted, and
    /// are not written.
    public Composer onLine(Input input, Frame frame, int columns) {
        Input flat = input instanceof Input.Paste(var text) ? new Input.Paste(flat(text)) : input;
        Composer written = on(flat, frame, columns);
        return LINE_BREAKS.matcher(written.text()).find() ? this : written;
    }

    private Composer onKey(Key key, Frame frame, int columns) {
        return switch (frame.keys().find(ComposerKey.class, key).orElse(null)) {
            case LINE_ABOVE -> vertical(true, frame.appearance(), columns);
            case LINE_BELOW -> vertical(false, frame.appearance(), columns);
            case TEXT_END, DROP -> edited(key, frame);
            case null -> edited(key, frame);
        };
    }

    private Composer edited(Key key, Frame frame) {
        return frame.keys()
                .find(EditKey.class, key)
                .map(edit -> with(edit.apply(editor)))
                .orElse(this);
    }

    /// Between lines; at the edges of the text, through what was sent before.
    private Composer vertical(boolean up, Appearance appearance, int columns) {
        Layout layout = new Layout(editor, appearance.widths(), columns);
        Optional<LineEditor> moved = up ? layout.up() : layout.down();
        if (moved.isPresent()) {
            return with(moved.get());
        }
        Optional<InputHistory> recalled = up ? history.older(text()) : history.newer();
        return recalled.map(one -> showing(one)).orElse(this);
    }

    private Composer showing(InputHistory looked) {
        return new Composer(editor.withText(looked.text()), looked, null);
    }

    /// How many texts were sent from here, and are at hand.
    public int sentBefore() {
        return history.texts().size();
    }

    /// Where the youngest one is that contains a part and is older than the one at `before`.
    public Optional<Integer> findSent(String part, int before) {
        return history.find(part, before);
    }

    /// With one of the texts that were sent, counted from the oldest.
    public Composer recalling(int place) {
        return showing(history.at(place, text()));
    }

    public String text() {
        return editor.text();
    }

    public String beforeCaret() {
        return editor.text().substring(0, editor.caret());
    }

    /// As a secret is shown: a dot for each character.
    public Composer hidden() {
        return EMPTY.insert("•".repeat(text().codePointCount(0, text().length())));
    }

    public boolean isAtEnd() {
        return editor.caret() == editor.text().length();
    }

    public boolean isEmpty() {
        return editor.isEmpty();
    }

    /// A line in which something stands already.
    public static Composer line(String text) {
        return EMPTY.withText(flat(text));
    }

    private static String flat(String text) {
        return LINE_BREAKS.matcher(text.strip()).replaceAll(" ");
    }

    public Composer insert(String text) {
        return with(editor.insert(text));
    }

    /// Another text, with the same history.
    public Composer withText(String text) {
        return new Composer(editor.holding(text), history.left(), null);
    }

    /// Emptied by its writer: the text is on the kill ring, and undoing brings it back.
    public Composer cleared() {
        return new Composer(editor.cutAll(), history.left(), null);
    }

    /// Whoever copies whole lines does not mean the line below them.
    private static String withoutLastBreaks(String pasted) {
        int end = pasted.length();
        while (end > 0 && pasted.charAt(end - 1) == '\n') {
            end--;
        }
        return pasted.substring(0, end);
    }

    /// Emptied, after its text was sent.
    public Composer sent() {
        return new Composer(editor.holding(""), history.add(text()), null);
    }

    /// With the last `length` units before the caret replaced.
    Composer replaceBefore(int length, String text) {
        int begin = editor.caret() - length;
        LineEditor cut = editor;
        while (cut.caret() > begin) {
            cut = cut.backspace();
        }
        return with(cut.insert(text));
    }

    /// With a completion in place of what stands between the word's beginning and the caret.
    public Composer choosing(Choice chosen) {
        LineEditor replaced =
                replaceBefore(editor.caret() - chosen.begin(), chosen.current().text()).editor();
        return new Composer(replaced, history, chosen);
    }

    /// With what stands there, and nothing more to choose from.
    public Composer decided() {
        return with(editor);
    }

    private Composer with(LineEditor changed) {
        return new Composer(changed, history, null);
    }

    /// The rows that the text takes at a width.
    public int rows(Appearance appearance, int columns) {
        return new Layout(editor, appearance.widths(), columns).lines().size();
    }

    /// Draws the part of the text around the caret, and puts the terminal's cursor there.
    public void draw(Painter box, Appearance appearance, Style style) {
        Layout layout = new Layout(editor, appearance.widths(), box.columns());
        Layout.Caret caret = layout.caret();
        int first = Math.max(0, caret.row() - box.rows() + 1);
        drawLines(box, layout.lines(), first, style);
        box.cursor(caret.column(), caret.row() - first);
    }

    /// Draws the beginning of the text, when something else is being written.
    public void drawAtRest(Painter box, Appearance appearance, Style style) {
        drawLines(box, new Layout(editor, appearance.widths(), box.columns()).lines(), 0, style);
    }

    private static void drawLines(Painter box, List<String> lines, int first, Style style) {
        for (int row = 0; row < box.rows() && first + row < lines.size(); row++) {
            box.text(0, row, lines.get(first + row), style);
        }
    }
}
