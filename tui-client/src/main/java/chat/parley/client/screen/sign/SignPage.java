package chat.parley.client.screen.sign;

import chat.parley.client.look.Appearance;
import chat.parley.client.look.Theme;
import chat.parley.client.screen.Frame;
import chat.parley.client.term.Painter;
import chat.parley.client.term.Style;
import chat.parley.client.term.Wrapper;

/// The page of a screen without a connection: in the middle, under the server's name.
final class SignPage {
    private SignPage() {}

    /// @param most columns
    /// @param top the row of the server's name
    static Painter of(Painter painter, Frame frame, int most, int top) {
        Theme theme = frame.appearance().theme();
        int columns = Math.min(most, frame.columns() - 2);
        int left = Math.max(1, (frame.columns() - columns) / 2);
        Painter page = painter.region(left, top, columns, frame.rows());
        page.text(page.text(0, 0, "parley", theme.badge()) + 2, 0, frame.server(), theme.faint());
        return page;
    }

    /// Answers the row behind it.
    static int paragraph(Painter page, Appearance appearance, int first, String text, Style style) {
        int row = first;
        for (String line : new Wrapper(appearance.widths()).lines(text, page.columns())) {
            page.text(0, row++, line, style);
        }
        return row;
    }
}
