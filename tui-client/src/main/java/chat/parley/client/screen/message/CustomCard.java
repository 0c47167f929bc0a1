package chat.parley.client.screen.message;

import chat.parley.client.look.Appearance;
import chat.parley.client.markup.Markup;
import chat.parley.client.markup.Markup.Block;
import chat.parley.client.markup.Markup.Format;
import chat.parley.client.markup.Markup.Span;
import chat.parley.client.words.ScreenText;
import chat.parley.kit.console.VisibleText;
import chat.parley.kit.text.IndentedJson;
import chat.parley.protocol.body.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A message that some program made, as a card: its kind, and of its JSON the beginning; unfolded,
/// as much of it as [#MOST_ROWS] hold.
///
/// @param columns that the card may take
record CustomCard(Body.Custom custom, Appearance appearance, int columns) {
    /// Of the JSON; who wants more copies it.
    static final int MOST_ROWS = 40;

    private static final String SIGN = "{} ";

    Markup folded() {
        return card(
                appearance.widths().clip(VisibleText.line(custom.json().text()), codeColumns()));
    }

    Markup unfolded() {
        List<String> rows = rows(VisibleText.of(IndentedJson.of(custom.json())));
        int more = rows.size() - MOST_ROWS;
        if (more <= 0) {
            return card(String.join("\n", rows));
        }
        String rest = appearance.words().of(ScreenText.MORE_LINES, more);
        return card(
                String.join("\n", rows.subList(0, MOST_ROWS))
                        + "\n"
                        + appearance.widths().clip(rest, codeColumns()));
    }

    private int codeColumns() {
        return Math.max(2, columns - TextBlock.BLOCK_INDENT);
    }

    /// Each as long as it may be.
    private List<String> rows(String json) {
        List<String> rows = new ArrayList<>();
        for (String line : json.lines().toList()) {
            int at = 0;
            do {
                int end = appearance.widths().fitting(line, at, codeColumns());
                rows.add(line.substring(at, end));
                at = end;
            } while (at < line.length());
        }
        return rows;
    }

    private Markup card(String json) {
        String name = SIGN + appearance.widths().clip(custom.name(), columns - SIGN.length());
        String text = name + "\n" + json;
        int code = name.length() + 1;
        return new Markup(
                text,
                List.of(new Span(SIGN.length(), name.length(), Set.of(Format.BOLD))),
                List.of(new Block(code, code, text.length())));
    }
}
