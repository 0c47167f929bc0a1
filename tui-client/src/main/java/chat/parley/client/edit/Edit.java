package chat.parley.client.edit;

import chat.parley.client.term.Key;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// The steps of editing, each with the keys that do it everywhere in Parley and a line for the
/// help. They are readline's, and work without Alt as well.
public enum Edit {
    LINE_START("To the start of the line", LineEditor::lineStart, "C-a", "Home"),
    LINE_END("To the end of the line", LineEditor::lineEnd, "C-e", "End"),
    LEFT("A character back", LineEditor::left, "C-b", "Left"),
    RIGHT("A character on", LineEditor::right, "C-f", "Right"),
    WORD_LEFT("A word back", LineEditor::wordLeft, "Alt-b", "C-Left"),
    WORD_RIGHT("A word on", LineEditor::wordRight, "Alt-f", "C-Right"),
    BACKSPACE("Delete back", LineEditor::backspace, "Backspace"),
    DELETE("Delete on", LineEditor::delete, "C-d", "Delete"),
    CUT_WORD_LEFT("Cut the word before", LineEditor::cutWordLeft, "C-w", "Alt-Backspace"),
    CUT_WORD_RIGHT("Cut the word behind", LineEditor::cutWordRight, "Alt-d", "C-Delete"),
    CUT_TO_START("Cut to the start of the line", LineEditor::cutToStart, "C-u"),
    CUT_TO_END("Cut to the end of the line", LineEditor::cutToEnd, "C-k"),
    PASTE("Put back what was cut", LineEditor::paste, "C-y"),
    TRANSPOSE("Exchange two characters", LineEditor::transpose, "C-t"),
    UNDO("Undo", LineEditor::undo, "C-_"),
    BREAK_LINE(
            "Begin a new line", editor -> editor.insert("\n"), "Alt-Enter", "C-j", "Shift-Enter");

    private static final Map<Key, Edit> BY_KEY =
            Arrays.stream(values())
                    .flatMap(edit -> edit.keys.stream().map(key -> Map.entry(key, edit)))
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String summary;

    @SuppressWarnings("ImmutableEnumChecker") // Method references without state.
    private final UnaryOperator<LineEditor> step;

    @SuppressWarnings("ImmutableEnumChecker") // An unmodifiable list of records.
    private final List<Key> keys;

    Edit(String summary, UnaryOperator<LineEditor> step, String... keys) {
        this.summary = summary;
        this.step = step;
        this.keys = Arrays.stream(keys).map(Key::of).toList();
    }

    /// What a key does to a text, if anything.
    public static Optional<Edit> by(Key key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    public String summary() {
        return summary;
    }

    public List<Key> keys() {
        return keys;
    }

    public LineEditor apply(LineEditor editor) {
        return step.apply(editor);
    }
}
