package chat.parley.client.edit;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.edit.Layout.Caret;
import chat.parley.kit.text.Widths;
import chat.parley.kit.text.Widths.Ambiguous;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class LayoutTest {
    private final Widths widths = new Widths(Ambiguous.NARROW);

    @Tag("T5")
    @Test
    void theCaretStandsBehindWhatWasWritten() {
        assertThat(layout(LineEditor.EMPTY).caret()).isEqualTo(new Caret(0, 0));
        assertThat(layout(LineEditor.of("中a")).caret()).isEqualTo(new Caret(3, 0));
        assertThat(layout(LineEditor.of("中a").left()).caret()).isEqualTo(new Caret(2, 0));
        assertThat(layout(LineEditor.of("a\n")).caret()).isEqualTo(new Caret(0, 1));
    }

    @Tag("T5")
    @Test
    void theCaretOfAFullLineIsStillInside() {
        LineEditor full = LineEditor.of("123456789");
        assertThat(layout(full).caret()).isEqualTo(new Caret(9, 0));
        assertThat(layout(full.insert("0")).caret()).isEqualTo(new Caret(1, 1));
        assertThat(layout(full.insert("    ")).caret()).isEqualTo(new Caret(9, 0));
        assertThat(new Layout(LineEditor.of("中文"), widths, 1).caret().column()).isZero();
    }

    @Test
    void upAndDownKeepTheirColumnThroughShorterLines() {
        LineEditor editor = LineEditor.of("abcdef\nx\nabcdef").left();
        LineEditor middle = layout(editor).up().orElseThrow();
        assertThat(layout(middle).caret()).isEqualTo(new Caret(1, 1));
        LineEditor top = layout(middle).up().orElseThrow();
        assertThat(layout(top).caret()).isEqualTo(new Caret(5, 0));
        assertThat(layout(top).up()).isEmpty();
        assertThat(layout(editor).down()).isEmpty();
        assertThat(layout(layout(top).down().orElseThrow()).down())
                .contains(editor.at(editor.caret(), 5));
    }

    @Test
    void upAndDownGoByTheLinesThatAreSeen() {
        LineEditor editor = LineEditor.of("中文中文中文中文");
        assertThat(layout(editor).lines()).containsExactly("中文中文", "中文中文");
        LineEditor up = layout(editor).up().orElseThrow();
        assertThat(layout(up).caret().row()).isZero();
        assertThat(layout(up).down().orElseThrow().caret()).isGreaterThan(4);
    }

    private Layout layout(LineEditor editor) {
        return new Layout(editor, widths, 10);
    }
}
