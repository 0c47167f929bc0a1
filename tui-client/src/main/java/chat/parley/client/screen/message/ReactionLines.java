package chat.parley.client.screen.message;

import chat.parley.client.look.Appearance;
import chat.parley.client.look.StyledLine;
import chat.parley.client.term.Style;
import chat.parley.kit.console.VisibleText;
import chat.parley.protocol.model.ReactionCount;
import java.util.ArrayList;
import java.util.List;

/// The reactions to a message, with how many there are of each: one line, or as many as they take.
/// One's own stand in brackets.
///
/// @param left their first column
/// @param end the column behind the last they may take
record ReactionLines(Appearance appearance, int left, int end) {
    private static final int GAP = 2;

    List<StyledLine> of(List<ReactionCount> reactions) {
        List<StyledLine> lines = new ArrayList<>();
        StyledLine line = StyledLine.EMPTY;
        int at = left;
        for (ReactionCount one : reactions) {
            String text = text(one);
            int columns = appearance.widths().of(text);
            if (at > left && at + columns > end) {
                lines.add(line);
                line = StyledLine.EMPTY;
                at = left;
            }
            line = line.and(at, text, style(one));
            at += columns + GAP;
        }
        if (!line.equals(StyledLine.EMPTY)) {
            lines.add(line);
        }
        return lines;
    }

    private static String text(ReactionCount one) {
        String counted = VisibleText.line(one.emoji()) + " " + one.count();
        return one.mine() ? "[" + counted + "]" : counted;
    }

    private Style style(ReactionCount one) {
        return one.mine() ? appearance.theme().badge() : appearance.theme().faint();
    }
}
