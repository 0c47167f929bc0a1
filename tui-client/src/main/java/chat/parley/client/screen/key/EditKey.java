package chat.parley.client.screen.key;

import chat.parley.client.edit.LineEditor;
import chat.parley.client.words.HelpText;
import java.util.function.UnaryOperator;

/// The steps of editing, wherever something is written. Their usual keys are readline's, and work
/// without Alt as well.
public enum EditKey implements KeyAction {
    LINE_START(HelpText.LINE_START, LineEditor::lineStart, "C-a Home"),
    LINE_END(HelpText.LINE_END, LineEditor::lineEnd, "C-e End"),
    LEFT(HelpText.LEFT, LineEditor::left, "C-b Left"),
    RIGHT(HelpText.RIGHT, LineEditor::right, "C-f Right"),
    WORD_LEFT(HelpText.WORD_LEFT, LineEditor::wordLeft, "Alt-b C-Left"),
    WORD_RIGHT(HelpText.WORD_RIGHT, LineEditor::wordRight, "Alt-f C-Right"),
    BACKSPACE(HelpText.BACKSPACE, LineEditor::backspace, "Backspace"),
    DELETE(HelpText.DELETE, LineEditor::delete, "C-d Delete"),
    CUT_WORD_LEFT(HelpText.CUT_WORD_LEFT, LineEditor::cutWordLeft, "C-w Alt-Backspace"),
    CUT_WORD_RIGHT(HelpText.CUT_WORD_RIGHT, LineEditor::cutWordRight, "Alt-d C-Delete"),
    CUT_TO_START(HelpText.CUT_TO_START, LineEditor::cutToStart, "C-u"),
    CUT_TO_END(HelpText.CUT_TO_END, LineEditor::cutToEnd, "C-k"),
    PASTE(HelpText.PASTE, LineEditor::paste, "C-y"),
    TRANSPOSE(HelpText.TRANSPOSE, LineEditor::transpose, "C-t"),
    UNDO(HelpText.UNDO, LineEditor::undo, "C-_"),
    BREAK_LINE(HelpText.BREAK_LINE, editor -> editor.insert("\n"), "Alt-Enter C-j Shift-Enter");

    private final Binding binding;
    private final UnaryOperator<LineEditor> step;

    EditKey(HelpText summary, UnaryOperator<LineEditor> step, String written) {
        this.binding = new Binding(summary, written);
        this.step = step;
    }

    @Override
    public Binding binding() {
        return binding;
    }

    public LineEditor apply(LineEditor editor) {
        return step.apply(editor);
    }
}
