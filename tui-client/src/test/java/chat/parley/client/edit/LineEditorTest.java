package chat.parley.client.edit;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.screen.key.EditKey;
import chat.parley.client.screen.key.KeyMap;
import chat.parley.client.term.input.Key;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LineEditorTest {
    @ParameterizedTest
    @CsvSource({
        // text with its caret, keys, what it leads to
        "'ab|', C-a, '|ab'",
        "'|ab', C-e, 'ab|'",
        "'ab|', C-b C-b C-b, '|ab'",
        "'|ab', C-f, 'a|b'",
        "'one two|', Alt-b, 'one |two'",
        "'|one two', Alt-f Alt-f, 'one two|'",
        "'one, two|', Alt-b Alt-b, '|one, two'",
        "'one two|', C-w, 'one |'",
        "'one two|', C-w C-w C-y, 'one |'",
        "'one |two', C-u, '|two'",
        "'one |two', C-k, 'one |'",
        "'one |two', C-k C-a C-y, 'two|one '",
        "'|one two', Alt-d, '| two'",
        "'ab|', C-t, 'ba|'",
        "'a|bc', C-t, 'ba|c'",
        "'|ab', C-t, '|ab'",
        "'abc|', Backspace Backspace, 'a|'",
        "'|abc', Delete C-d, '|c'",
        "'|', Backspace, '|'",
        "'abc|', C-w C-_, 'abc|'",
        "'abc|', C-_, 'abc|'",
        "'ab|', C-j, 'ab⏎|'",
        "'ab⏎cd|', C-a, 'ab⏎|cd'",
        "'ab|⏎cd', C-k, 'ab|cd'",
        "'ab⏎|cd', Backspace, 'ab|cd'",
    })
    void keysEditAsReadlineDoes(String before, String keys, String after) {
        LineEditor editor = editor(before);
        for (String key : keys.split(" ", -1)) {
            editor = KeyMap.USUAL.find(EditKey.class, Key.of(key)).orElseThrow().apply(editor);
        }
        assertThat(shown(editor)).isEqualTo(after);
    }

    @Tag("T6")
    @ParameterizedTest
    @ValueSource(strings = {"é", "e\u0301", "👨‍👩‍👧", "🇨🇳", "❤️", "👍🏽", "中"})
    void aStepIsAGrapheme(String grapheme) {
        LineEditor editor = LineEditor.of("a" + grapheme + grapheme);
        assertThat(editor.left().caret()).isEqualTo(1 + grapheme.length());
        assertThat(editor.left().left().caret()).isEqualTo(1);
        assertThat(editor.backspace().text()).isEqualTo("a" + grapheme);
        assertThat(editor.lineStart().right().delete().text()).isEqualTo("a" + grapheme);
        assertThat(editor.left().left().transpose().text()).isEqualTo(grapheme + "a" + grapheme);
    }

    @Test
    void undoGoesBackStepByStepAlsoThroughClearing() {
        LineEditor editor = LineEditor.EMPTY.insert("one").insert(" two").clear();
        assertThat(editor.isEmpty()).isTrue();
        assertThat(editor.undo().text()).isEqualTo("one two");
        assertThat(editor.undo().undo().text()).isEqualTo("one");
        assertThat(editor.undo().undo().undo().undo()).isEqualTo(LineEditor.EMPTY);
    }

    @Test
    void theWayBackHasAnEnd() {
        LineEditor editor = LineEditor.EMPTY;
        for (int i = 0; i < 500; i++) {
            editor = editor.insert("x");
        }
        assertThat(editor.past()).hasSize(100);
    }

    @Test
    void historyKeepsWhatWasBeingWritten() {
        InputHistory history = InputHistory.EMPTY.add("first").add("second").add("second").add(" ");
        InputHistory back = history.older("draft").orElseThrow();
        assertThat(back.text()).isEqualTo("second");
        assertThat(back.older("second").orElseThrow().text()).isEqualTo("first");
        assertThat(back.older("second").orElseThrow().older("first")).isEmpty();
        assertThat(back.newer().orElseThrow().text()).isEqualTo("draft");
        assertThat(back.newer().orElseThrow().newer()).isEmpty();
    }

    @Tag("T6")
    @RepeatedTest(10)
    void noKeysLeaveTheCaretInsideACharacter() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        EditKey[] edits = EditKey.values();
        String[] pieces = {"a", "中", " ", "👨‍👩‍👧", "🇨🇳", "e\u0301", "\n", "word", "。"};
        LineEditor editor = LineEditor.EMPTY;
        for (int i = 0; i < 400; i++) {
            editor =
                    random.nextInt(3) > 0
                            ? editor.insert(pieces[random.nextInt(pieces.length)])
                            : edits[random.nextInt(edits.length)].apply(editor);
            boolean torn =
                    editor.caret() > 0
                            && editor.caret() < editor.text().length()
                            && Character.isLowSurrogate(editor.text().charAt(editor.caret()));
            assertThat(torn).as("seed %d: %s", seed, editor).isFalse();
        }
    }

    @Test
    @Tag("F50")
    void aTextThatIsDoubledAgainAndAgainStaysBounded() {
        LineEditor editor = LineEditor.of("👍🏽");
        for (int i = 0; i < 40; i++) {
            editor = editor.cutAll().paste().paste();
        }
        assertThat(editor.text().length()).isBetween(LineEditor.LONGEST - 1, LineEditor.LONGEST);
        assertThat(editor.type("more").text().length()).isLessThanOrEqualTo(LineEditor.LONGEST);
        assertThat(editor.past().stream().mapToInt(step -> step.text().length()).sum())
                .isLessThanOrEqualTo(4 * LineEditor.LONGEST);
        assertThat(editor.undo().text()).isNotEqualTo(editor.text());
    }

    private static LineEditor editor(String shown) {
        String text = shown.replace('⏎', '\n');
        int caret = text.indexOf('|');
        LineEditor editor = LineEditor.of(text.replace("|", ""));
        return editor.at(caret, LineEditor.NO_GOAL);
    }

    private static String shown(LineEditor editor) {
        StringBuilder text = new StringBuilder(editor.text()).insert(editor.caret(), '|');
        return text.toString().replace('\n', '⏎');
    }
}
