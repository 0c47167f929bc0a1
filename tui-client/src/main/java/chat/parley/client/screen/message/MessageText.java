package chat.parley.client.screen.message;

import chat.parley.client.look.Appearance;
import chat.parley.client.look.StyledLine;
import chat.parley.client.markup.Markup;
import chat.parley.client.term.Style;
import java.util.ArrayList;
import java.util.List;

/// The words of a message in lines: what its marks say is drawn, and a block of code stands behind
/// a quiet bar, which is broken where a line of it goes on.
///
/// @param left the first column
/// @param end behind the last line
record MessageText(List<StyledLine> lines, int left, int end) {

    /// @param style how the words look that nothing is said of
    static MessageText of(
            Markup markup,
            Style style,
            int left,
            int columns,
            Appearance appearance,
            MentionedHere mentioned) {
        Passages passages = Passages.of(markup, style, appearance, mentioned);
        List<StyledLine> lines = new ArrayList<>();
        int end = left;
        for (TextBlock.Line line : TextBlock.lines(markup, columns, appearance.widths())) {
            lines.add(line(line, markup.text(), passages, left, appearance));
            end = left + line.columns(markup.text(), appearance.widths());
        }
        return new MessageText(lines, left, end);
    }

    private static StyledLine line(
            TextBlock.Line line, String text, Passages passages, int left, Appearance appearance) {
        Style quiet = appearance.theme().faint();
        int at = left + line.indent();
        return switch (line.kind()) {
            case WORDS -> passages.line(at, line.begin(), line.end());
            case LABEL ->
                    StyledLine.of(left, appearance.glyphs().bar(), appearance.theme().line())
                            .and(at, text.substring(line.begin(), line.end()), quiet);
            case CODE ->
                    StyledLine.of(left, appearance.glyphs().bar(), appearance.theme().line())
                            .and(passages.line(at, line.begin(), line.end()));
            case MORE_CODE ->
                    StyledLine.of(left, appearance.glyphs().quote(), quiet)
                            .and(passages.line(at, line.begin(), line.end()));
        };
    }
}
