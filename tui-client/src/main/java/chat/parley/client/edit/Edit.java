package chat.parley.client.edit;

import chat.parley.client.term.input.Key;
import chat.parley.client.words.HelpText;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// The steps of editing, each with the keys that do it everywhere in Parley and a line for the
/// help. They are readline's, and work without Alt as well.
public enum Edit {
    LINE_START(HelpText.LINE_START, LineEditor::lineStart, "C-a", "Home"),
    LINE_END(HelpText.LINE_END, LineEditor::lineEnd, "C-e", "End"),
    LEFT(HelpText.LEFT, LineEditor::left, "C-b", "Left"),
    RIGHT(HelpText.RIGHT, LineEditor::right, "C-f", "Right"),
    WORD_LEFT(HelpText.WORD_LEFT, LineEditor::wordLeft, "Alt-b", "C-Left"),
    WORD_RIGHT(HelpText.WORD_RIGHT, LineEditor::wordRight, "Alt-f", "C-Right"),
    BACKSPACE(HelpText.BACKSPACE, LineEditor::backspace, "Backspace"),
    DELETE(HelpText.DELETE, LineEditor::delete, "C-d", "Delete"),
    CUT_WORD_LEFT(HelpText.CUT_WORD_LEFT, LineEditor::cutWordLeft, "C-w", "Alt-Backspace"),
    CUT_WORD_RIGHT(HelpText.CUT_WORD_RIGHT, LineEditor::cutWordRight, "Alt-d", "C-Delete"),
    CUT_TO_START(HelpText.CUT_TO_START, LineEditor::cutToStart, "C-u"),
    CUT_TO_END(HelpText.CUT_TO_END, LineEditor::cutToEnd, "C-k"),
    PASTE(HelpText.PASTE, LineEditor::paste, "C-y"),
    TRANSPOSE(HelpText.TRANSPOSE, LineEditor::transpose, "C-t"),
    UNDO(HelpText.UNDO, LineEditor::undo, "C-_"),
    BREAK_LINE(
            HelpText.BREAK_LINE, editor -> editor.insert("\n"), "Alt-Enter", "C-j", "Shift-Enter");

    private static final Map<Key, Edit> BY_KEY =
            Arrays.stream(values())
                    .flatMap(edit -> edit.keys.stream().map(key -> Map.entry(key, edit)))
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final HelpText summary;
    private final UnaryOperator<LineEditor> step;
    private final List<Key> keys;

    Edit(HelpText summary, UnaryOperator<LineEditor> step, String... keys) {
        this.summary = summary;
        this.step = step;
        this.keys = Arrays.stream(keys).map(Key::of).toList();
    }

    /// What a key does to a text, if anything.
    public static Optional<Edit> by(Key key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    public HelpText summary() {
        return summary;
    }

    public List<Key> keys() {
        return keys;
    }

    public LineEditor apply(LineEditor editor) {
        return step.apply(editor);
    }
}
